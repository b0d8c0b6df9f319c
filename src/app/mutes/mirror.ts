import { isOf } from '../../core/memory/entry.ts';
import type { Memory } from '../../core/memory/memory.ts';
import { attempt, keys } from '../layout/storage.ts';

/** The entries of what is muted, as they were at the last change: so the first paint knows them without the disk. They may be damaged. */
export function readMirror(): unknown[] {
  const stored: unknown = attempt((): unknown => JSON.parse(localStorage.getItem(keys.muted) ?? '[]'));
  return Array.isArray(stored) ? stored : [];
}

/** Stores the entries of what is muted. Where nothing is, nothing is stored: the page then starts as on a first visit. */
export function writeMirror({ entries }: Memory): void {
  const muted = [...entries.values()].filter((entry) => isOf('muted', entry) && entry.value !== null);
  attempt(() =>
    muted.length === 0 ? localStorage.removeItem(keys.muted) : localStorage.setItem(keys.muted, JSON.stringify(muted)),
  );
}
