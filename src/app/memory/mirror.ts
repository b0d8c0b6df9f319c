import type { MemoryEntry } from '../../core/memory/entry.ts';
import type { Memory } from '../../core/memory/memory.ts';
import { attempt, keys } from '../layout/storage.ts';

/** Null before the first look. */
let written: string | null = null;

/** The entries by which the first paint is drawn, as they were at the last change: so it need not wait for the disk. They may be damaged. */
export function readMirror(): unknown[] {
  const stored: unknown = attempt((): unknown => JSON.parse(localStorage.getItem(keys.mirror) ?? '[]'));
  return Array.isArray(stored) ? stored : [];
}

/** Stores what is muted and followed. Where nothing is, nothing is stored: the page then starts as on a first visit. */
export function keepMirror({ entries }: Memory): void {
  const mirrored = [...entries.values()].filter(isMirrored);
  const text = JSON.stringify(mirrored);
  if (text === written) return;
  written = text;
  attempt(() =>
    mirrored.length === 0 ? localStorage.removeItem(keys.mirror) : localStorage.setItem(keys.mirror, text),
  );
}

function isMirrored({ kind, value }: MemoryEntry): boolean {
  return (kind === 'muted' || kind === 'followed') && value !== null;
}
