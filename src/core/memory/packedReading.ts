import type { MemoryEntry, ReadEntry } from './entry.ts';

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

/** Inverse of `packReading` for a row, which may be damaged: what it gives is to be read as entries are. */
export function unpackReading(row: unknown): unknown[] {
  return Array.isArray(row) ? row.map(unpackStory) : [];
}

function unpackStory(story: unknown): unknown {
  if (!Array.isArray(story)) return null;
  const parts: unknown[] = story;
  const [key, at, sources, articles] = parts;
  const value = sources === null ? null : articles === undefined ? { sources } : { sources, articles };
  return { kind: 'read' satisfies MemoryEntry['kind'], key, at, value };
}
