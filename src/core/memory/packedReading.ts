import { isTime, type ReadEntry } from './entry.ts';

/** How many read stories a row holds. */
const ROW_LENGTH = 500;

/** A read story in few bytes: the value of its entry is null where the number of sources is. */
type PackedStory = [key: string, at: number, sources: number | null, articles?: string[]];

/** Read stories as they are stored together. */
export type PackedRow = PackedStory[];

/** Read stories as rows for a database. */
export function packReading(entries: readonly ReadEntry[]): PackedRow[] {
  const stories = entries.map(packStory);
  const rows = Math.ceil(stories.length / ROW_LENGTH);
  return Array.from({ length: rows }, (_, i) => stories.slice(i * ROW_LENGTH, (i + 1) * ROW_LENGTH));
}

function packStory({ key, at, value }: ReadEntry): PackedStory {
  if (value?.articles === undefined) return [key, at, value?.sources ?? null];
  return [key, at, value.sources, value.articles];
}

/** Inverse of `packReading` for a row as it is stored. What is damaged is passed over. */
export function unpackReading(row: unknown): ReadEntry[] {
  return Array.isArray(row) ? row.filter(isPackedStory).map(unpackStory) : [];
}

function unpackStory([key, at, sources, articles]: PackedStory): ReadEntry {
  if (sources === null) return { kind: 'read', key, at, value: null };
  return { kind: 'read', key, at, value: articles === undefined ? { sources } : { sources, articles } };
}

function isPackedStory(story: unknown): story is PackedStory {
  const parts: unknown[] = Array.isArray(story) ? story : [];
  const [key, at, sources, articles] = parts;
  const isCounted = sources === null || typeof sources === 'number';
  return typeof key === 'string' && isTime(at) && isCounted && (articles === undefined || isTexts(articles));
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
