import type { Article } from '../../core/article.ts';
import { dayNumbersIn } from '../../core/day.ts';
import { entryPath } from '../../core/entryPath.ts';
import type { Edition } from '../edition.ts';
import type { PaperWords } from '../words/paperWords.ts';
import { shortAddress, type Entry, entryOf, lineOf } from './issueEntry.ts';
import type { IssueSpan } from './issueSpan.ts';
import { type Speech, speechOf } from './speech.ts';
import type { SentStories } from './sentStories.ts';
import { groupByTopic } from './topicGroups.ts';

/** What the letter about some days says, before it has a format. Addresses are absolute. */
export interface Issue {
  /** The name of the paper. */
  paper: string;
  /** The front page of the paper; null: its address is not known. */
  site: string | null;
  span: IssueSpan;
  groups: IssueGroup[];
  stories: number;
  sources: number;
  /** Stories for which there was no room. */
  leftOut: number;
  /** The number of the day of a date, in the paper's time zone. */
  dayOf: (at: number) => number;
  words: PaperWords;
  speech: Speech;
}

/** The stories of one topic. */
export interface IssueGroup {
  /** Null: the stories have no topic. */
  label: string | null;
  /** The page of the topic. */
  page: string | null;
  entries: Entry[];
}

export type IssueEdition = Pick<Edition, 'articles' | 'leadOf' | 'bootstrap' | 'identity'>;

/** What an issue is made of. */
export interface IssueSource {
  edition: IssueEdition;
  span: IssueSpan;
  /** The leads of its stories, the weightiest first. */
  leads: readonly Article[];
  told: SentStories;
  /** The public address of the site, with a slash at its end; null: it is not known. */
  site: string | null;
}

/** Characters of a topic's name. */
const LONGEST_TOPIC = 100;

/** Gives the issue with the first so many of its stories. What the issues have in common is made once. */
export function issueMaker(
  { edition, span, leads, told, site }: IssueSource,
  most: number,
): (stories: number) => Issue {
  const { paper, timeZone, facets } = edition.bootstrap.manifest;
  const { words } = edition.identity;
  const labels = new Map(facets['topics']?.values.map(({ key, label }) => [key, label]));
  const entries = leads.slice(0, most).map((lead) => entryOf(lead, told, site));
  const groupOf = ({ topic, stories }: ReturnType<typeof groupByTopic<Entry>>[number]): IssueGroup => ({
    label: topic === null ? null : lineOf(labels.get(topic.key) ?? topic.label, LONGEST_TOPIC) || null,
    page: topic === null || site === null ? null : shortAddress(site + entryPath('topics', topic.key).slice(1)),
    entries: stories,
  });
  const about = { paper: paper.title, site, span, dayOf: dayNumbersIn(timeZone), words, speech: speechOf(words) };
  return (stories) => {
    const shown = entries.slice(0, stories);
    return {
      ...about,
      groups: groupByTopic(shown).map(groupOf),
      stories: shown.length,
      sources: new Set(shown.flatMap(({ sources }) => sources)).size,
      leftOut: leads.length - shown.length,
    };
  };
}
