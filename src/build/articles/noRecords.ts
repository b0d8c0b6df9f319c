import { extname } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { LeftAlone, RecordResult } from '../records/draft.ts';
import type { RecordListing } from '../records/listRecords.ts';

/** Endings that are named. */
const MOST_NAMED = 5;

/** What files lack that are no records. */
const lacks = new Map<LeftAlone | null, string>([
  ['plain-text', 'front matter'],
  ['no-title', 'a title'],
  ['no-text', 'text'],
  ['drawing', 'text'],
]);

/** An error where a folder holds files, and none of them is a record. `folder`: as the settings give it. */
export function noRecords(folder: string, listing: RecordListing, results: readonly RecordResult[]): Diagnostic[] {
  const isNone = results.every(({ leftAlone }) => lacks.has(leftAlone));
  const isFaulty = listing.diagnostics.some(({ severity }) => severity === 'error');
  if (!isNone || isFaulty || listing.heldBack.length > 0) return [];
  const found = results.length > 0 ? counted(results.map(lackOf)) : othersIn(listing);
  if (found.size === 0) return [];
  const named = [...found]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`);
  return [diagnose('folder-no-record', { file: folder, found: named.slice(0, MOST_NAMED) })];
}

function lackOf({ file, leftAlone }: RecordResult): string {
  return `${endingOf(file)} without ${lacks.get(leftAlone) ?? ''}`;
}

/** Files that are not read, by their kinds. */
function othersIn({ passedOver, otherEndings }: RecordListing): Map<string, number> {
  const kinds = counted(passedOver.map(({ file }) => `${endingOf(file)} passed over`));
  for (const [ending, count] of otherEndings) kinds.set(kindOf(ending), count);
  return kinds;
}

function endingOf(file: string): string {
  return kindOf(extname(file).toLowerCase());
}

function kindOf(ending: string): string {
  return ending === '' ? 'without an ending' : ending;
}

function counted(kinds: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
