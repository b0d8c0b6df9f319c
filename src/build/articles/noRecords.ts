import { extname } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { LeftAlone, RecordResult } from '../records/draft.ts';

/** Endings that are named. */
const MOST_NAMED = 5;

/** What files lack that are no records. */
const lacks = new Map<LeftAlone | null, string>([
  ['plain-text', 'front matter'],
  ['no-title', 'a title'],
  ['drawing', 'text'],
]);

/** An error where a folder holds files, and all of them turn out to be no records. `folder`: as the settings give it. */
export function noRecords(folder: string, results: readonly RecordResult[]): Diagnostic[] {
  const isNone = ({ leftAlone }: RecordResult) => lacks.has(leftAlone);
  if (results.length === 0 || !results.every(isNone)) return [];
  const counts = new Map<string, number>();
  for (const { file, leftAlone } of results) {
    const kind = `${extname(file).toLowerCase()} without ${lacks.get(leftAlone) ?? ''}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const found = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`);
  return [diagnose('folder-no-record', { file: folder, found: found.slice(0, MOST_NAMED) })];
}
