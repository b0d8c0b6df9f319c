import type { Ranks } from '../format/ranks.ts';
import type { FeedEntry } from './stories.ts';

/** The newest lead first. Ordinals follow the dates. */
export function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) => b.lead - a.lead);
}

/** The lead with the highest score first. Of equal scores the newest lead comes first. */
export function rankedFirst(entries: readonly FeedEntry[], rank: Ranks[keyof Ranks]): FeedEntry[] {
  return entries.toSorted((a, b) => (rank[b.lead] ?? 0) - (rank[a.lead] ?? 0) || b.lead - a.lead);
}

/** The selected ordinals (ascending), in the order of the search's hits. */
export function relevantFirst(ordinals: Uint32Array, hits: Uint32Array): Uint32Array {
  const selected = new Uint8Array((ordinals.at(-1) ?? -1) + 1);
  for (const ordinal of ordinals) selected[ordinal] = 1;
  return hits.filter((hit) => selected[hit] === 1);
}
