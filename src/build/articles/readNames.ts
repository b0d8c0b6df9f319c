import type { ReadAs } from '../../core/understoodFields.ts';
import type { RecordResult } from '../records/draft.ts';

/** A name that was read as a field of the format, and in how many records. */
export interface ReadName extends ReadAs {
  count: number;
}

/** What was read as what in a folder. */
export interface ReadNames {
  /** Records with at least one such name. */
  records: number;
  /** The most frequent first; equally frequent ones by field and name. */
  names: ReadName[];
}

/** Counts what was read as what. */
export function countReadNames(results: readonly RecordResult[]): ReadNames {
  const counts = new Map<string, ReadName>();
  for (const one of results.flatMap(({ readAs }) => readAs)) {
    const key = `${one.field}\n${one.name}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { ...one, count: 1 });
    else known.count++;
  }
  const names = [...counts].sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1)).map(([, name]) => name);
  return { records: results.filter(({ readAs }) => readAs.length > 0).length, names };
}
