import type { MemoryEntry, MemoryKind } from '../../core/memory/entry.ts';
import type { Memory } from '../../core/memory/memory.ts';
import { attempt, keys } from '../layout/storage.ts';

const mirrored: readonly MemoryKind[] = ['muted', 'followed', 'view', 'opening'];

/** The entries by which the first paint is drawn, as they were at the last change: so it need not wait for the disk. They may be damaged. */
export function readMirror(): unknown[] {
  const stored: unknown = attempt((): unknown => JSON.parse(localStorage.getItem(keys.mirror) ?? '[]'));
  return Array.isArray(stored) ? stored : [];
}

/** Stores what is muted and followed, the views, and what the paper opens with. Where nothing is, nothing is stored: the page then starts as on a first visit. */
export function keepMirror({ entries }: Memory): void {
  const held = [...entries.values()].filter(isMirrored);
  const text = held.length === 0 ? null : JSON.stringify(held);
  attempt(() => {
    if (localStorage.getItem(keys.mirror) === text) return;
    if (text === null) localStorage.removeItem(keys.mirror);
    else localStorage.setItem(keys.mirror, text);
  });
}

function isMirrored({ kind, value }: MemoryEntry): boolean {
  return mirrored.includes(kind) && value !== null;
}
