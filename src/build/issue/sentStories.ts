import type { Article } from '../../core/article.ts';
import { fields, list, oneOf, text } from '../../core/format/shape.ts';
import { leadAndCoverage } from '../feeds/storyReports.ts';

const FORMAT = 'broadsheet-issue-1';

/**
 * What issues have told: the ids of stories, and the keys of the sources that each had. Articles of stories stand in it, too,
 * each with its source: by them a story is known that came apart, or became part of another one.
 */
export type SentStories = ReadonlyMap<string, readonly string[]>;

export const NOTHING_SENT: SentStories = new Map();

const toldShape = fields({
  format: oneOf([FORMAT]),
  /** Each begins with the id of the story. */
  stories: list(list(text)),
});

/** As JSON, a line for each story. */
export function writeSent(told: SentStories): string {
  const lines = [...told].map(([id, sources]) => JSON.stringify([id, ...sources]));
  return `{"format":"${FORMAT}","stories":[\n${lines.join(',\n')}\n]}\n`;
}

/** Inverse of `writeSent`. Throws an error for a text that is something else. */
export function parseSent(json: string): SentStories {
  const { stories } = toldShape(JSON.parse(json), 'issue');
  return new Map(stories.flatMap(([id, ...sources]) => (id === undefined ? [] : [[id, sources]])));
}

/** How many sources a story has that were not told. Null where the story itself was not. */
export function newSources(lead: Article, told: SentStories): number | null {
  const before = told.get(lead.storyId);
  if (before === undefined) return null;
  const known = new Set(before);
  return sourceKeys(lead).filter((key) => !known.has(key)).length;
}

/** What was told of each story of an edition, by its own id or by those of its articles. */
export function sentOf(told: SentStories, edition: readonly Article[]): SentStories {
  const known = new Map<string, Set<string>>();
  const add = (storyId: string, id: string) => {
    const before = told.get(id);
    if (before === undefined) return;
    const sources = known.get(storyId) ?? new Set();
    for (const key of before) sources.add(key);
    known.set(storyId, sources);
  };
  for (const storyId of new Set(edition.map((article) => article.storyId))) add(storyId, storyId);
  for (const { id, storyId } of edition) if (id !== storyId) add(storyId, id);
  return new Map([...known].map(([id, sources]) => [id, [...sources]]));
}

/**
 * What is told after an issue of these stories. Of what was told before, that of the stories of the edition stays: an issue
 * that leaves a story out does not make it new to the next one.
 */
export function sentAfter(told: SentStories, issue: readonly Article[], edition: readonly Article[]): SentStories {
  const after = new Map<string, readonly string[]>();
  const add = (id: string, sources: readonly string[]) =>
    after.set(id, [...new Set([...(told.get(id) ?? []), ...sources])]);
  const inIssue = new Set(issue.map(({ storyId }) => storyId));
  for (const { id, storyId, provider } of edition) {
    for (const known of [storyId, id]) if (told.has(known) && !after.has(known)) add(known, []);
    if (inIssue.has(storyId) && id !== storyId) add(id, [provider.key]);
  }
  for (const lead of issue) add(lead.storyId, sourceKeys(lead));
  return after;
}

/** The keys of the sources of a story. */
export function sourceKeys(lead: Article): string[] {
  return [...new Set(leadAndCoverage(lead).map(({ provider }) => provider.key))];
}
