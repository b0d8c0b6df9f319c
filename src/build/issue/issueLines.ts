import { say } from '../../core/words/say.ts';
import type { Issue } from './issue.ts';
import type { Entry } from './issueEntry.ts';

/** How a format writes texts and links. */
export interface Writing {
  text: (text: string) => string;
  /** The text alone where there is no address. */
  link: (text: string, url: string | null) => string;
}

/** "23–30 November 2026 · 34 stories · 61 sources" */
export function datelineOf({ span, stories, sources, words, speech }: Issue): string {
  const { storyCount, sourceCount } = words.words.page;
  const counts = [speech.sayCount(storyCount, stories), speech.sayCount(sourceCount, sources)];
  return [speech.formatSpan(span), ...counts].join(' · ');
}

/** "Coast Daily · 28 Nov · Also reported by The Tide and 2 others · Full coverage" */
export function sourceLine(entry: Entry, issue: Issue, { text, link }: Writing): string {
  const { source, publishedAt, isUnpublished, others, page } = entry;
  const { span, dayOf, words, speech } = issue;
  const { article, page: said } = words.words;
  return [
    ...(source === '' ? [] : [text(speech.isolate(source))]),
    ...(publishedAt === null ? [] : [text(speech.formatDay(dayOf(publishedAt), span.last))]),
    ...(isUnpublished ? [text(article.unpublished)] : []),
    ...(others.length === 0 ? [] : [othersOf(entry, issue, { text, link })]),
    ...(page === null ? [] : [link(others.length === 0 ? said.details : article.fullCoverage, page)]),
  ].join(' · ');
}

function othersOf({ others, unnamed }: Entry, { words, speech }: Issue, { text, link }: Writing): string {
  const said = words.words.issue;
  const names = others.map(({ name, url }) => link(speech.isolate(name), url));
  if (unnamed > 0) names.push(text(speech.sayCount(said.others, unnamed)));
  return say(text(said.alsoBy), { sources: speech.joinNames(names, text) });
}

/** "2 more sources since the last issue". Null where the last issue did not have the story. */
export function growthOf({ newSources }: Entry, { words, speech }: Issue): string | null {
  return newSources === null ? null : speech.sayCount(words.words.issue.newSources, newSources);
}

/** "3 more stories did not fit into this issue." Null where there was room for all. */
export function leftOutLine({ leftOut, words, speech }: Issue): string | null {
  return leftOut === 0 ? null : speech.sayCount(words.words.issue.leftOut, leftOut);
}

/** What stands over the stories of a group. */
export function headingOf(label: string | null, { words }: Issue): string {
  return label ?? words.words.issue.otherStories;
}
