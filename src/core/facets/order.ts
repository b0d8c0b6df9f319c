import type { Ranks } from '../format/ranks.ts';

/** Newest first: ordinals are in date order, so this is the reverse. */
export function newestFirst(ordinals: Uint32Array): Uint32Array {
  return ordinals.toReversed();
}

/** Highest score first; equal scores newest first. */
export function rankedFirst(ordinals: Uint32Array, rank: Ranks[keyof Ranks]): Uint32Array {
  return ordinals.toSorted((a, b) => (rank[b] ?? 0) - (rank[a] ?? 0) || b - a);
}

/** The selected ordinals (ascending) in the order of the search's hits. */
export function relevantFirst(ordinals: Uint32Array, hits: Uint32Array): Uint32Array {
  const selected = new Uint8Array((ordinals.at(-1) ?? -1) + 1);
  for (const ordinal of ordinals) selected[ordinal] = 1;
  return hits.filter((hit) => selected[hit] === 1);
}
