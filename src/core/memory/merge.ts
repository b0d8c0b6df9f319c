import { type MemoryEntry, nameOf } from './entry.ts';

/**
 * Whether an entry replaces another one of the same name: the newest wins. Of two of one moment it is the one whose text
 * comes later, so that all tabs and files agree in whatever order they meet.
 */
export function replaces(entry: MemoryEntry, other: MemoryEntry): boolean {
  return entry.at === other.at ? textOf(entry) > textOf(other) : entry.at > other.at;
}

/** The entries of `theirs` that change `ours`, by name. */
export function changesOf(
  ours: ReadonlyMap<string, MemoryEntry>,
  theirs: readonly MemoryEntry[],
): Map<string, MemoryEntry> {
  const changes = new Map<string, MemoryEntry>();
  for (const entry of theirs) {
    const name = nameOf(entry);
    const other = changes.get(name) ?? ours.get(name);
    if (other === undefined || replaces(entry, other)) changes.set(name, entry);
  }
  return changes;
}

function textOf({ value }: MemoryEntry): string {
  return JSON.stringify(value);
}
