import { visible, visiblePath } from '../diagnostics/shownValue.ts';
import { countOf } from '../diagnostics/countOf.ts';
import type { FeedLine, ImportedFeeds } from './importFeeds.ts';
import type { ShelvedFeed } from './shelveFeed.ts';

type Counts = ShelvedFeed['counts'];

const WELL: ReadonlySet<string> = new Set(['ok', 'unchanged', 'moved', 'resting', 'waiting']);

/** Whether a feed could be read, or will be asked later without more ado. */
export function isWell({ state }: FeedLine): boolean {
  return WELL.has(state);
}

/** A line for each feed, and one for all. `isDry`: nothing was written. */
export function importReport({ lines }: Pick<ImportedFeeds, 'lines'>, isDry: boolean): string {
  const width = Math.max(...lines.map(({ state }) => state.length));
  const rows = lines.map((line) => `${line.state.padEnd(width)}  ${visiblePath(line.name)}  ${visible(wordsOf(line))}`);
  return [...rows, summary(lines, isDry)].join('\n');
}

function summary(lines: readonly FeedLine[], isDry: boolean): string {
  const sum = (outcome: keyof Counts) => lines.reduce((total, { counts }) => total + (counts?.[outcome] ?? 0), 0);
  const failed = lines.filter((line) => !isWell(line)).length;
  const verb = isDry ? 'would be written' : 'written';
  const failures = failed === 0 ? '' : ` ${countOf(failed, 'feed')} could not be read.`;
  return `${countOf(lines.length, 'feed')}: ${countOf(sum('new'), 'record')} ${verb}, ${sum('updated')} anew.${failures}`;
}

function wordsOf({ state, answer, since, movedTo, restUntil, counts, unusable }: FeedLine): string {
  switch (state) {
    case 'ok':
      return countsOf(counts, unusable);
    case 'moved':
      return `it is at ${movedTo ?? ''} for good: ${countsOf(counts, unusable)}`;
    case 'unchanged':
      return 'nothing new';
    case 'resting':
      return `its host wants to be left alone until ${new Date(restUntil ?? 0).toISOString().slice(0, 16)}Z (${answer})`;
    case 'waiting':
      return 'not asked: its host gave no answer, or wants to be left alone';
    case 'html':
      return `${answer}, since ${since}. Look in its source for an address with "rss" or "atom".`;
    case 'gone':
    case 'forbidden':
    case 'silent':
    case 'unusable':
      return `${answer}, since ${since}`;
  }
}

const phrases = {
  new: 'new',
  updated: 'updated',
  same: 'as before',
  edited: 'left: you edited them',
  removed: 'left out: you removed them',
} as const satisfies Record<keyof Counts, string>;

/** "3 new, 20 as before"; only what there is. */
function countsOf(counts: Counts | null, unusable: number): string {
  if (counts === null) return 'nothing new';
  const parts = Object.entries({ ...counts, unusable }).flatMap(([name, count]) =>
    count === 0 ? [] : [`${count.toLocaleString('en')} ${phraseOf(name)}`],
  );
  return parts.length === 0 ? 'no entries' : parts.join(', ');
}

function phraseOf(name: string): string {
  return new Map<string, string>(Object.entries(phrases)).get(name) ?? 'without a title';
}
