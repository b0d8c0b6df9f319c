import type { LeadOf } from '../format/storyLeads.ts';

/** One story of a feed, by ordinals. */
export interface FeedEntry {
  /** The article that leads the story. */
  lead: number;
  /** The first article of the story that was found. Null where the lead itself was found. */
  found: number | null;
}

/** Folds articles into their stories. A story takes the position of its first article. */
export function foldInOrder(ordinals: Uint32Array, leadOf: LeadOf): FeedEntry[] {
  const entries: FeedEntry[] = [];
  // For each lead: the position of its entry plus one, or 0 where it has none yet. A Map takes three times as long.
  const entryOf = new Uint32Array(leadOf.length);
  for (const ordinal of ordinals) {
    const lead = leadOf[ordinal] ?? ordinal;
    const entry = entries[(entryOf[lead] ?? 0) - 1];
    if (entry === undefined) entryOf[lead] = entries.push({ lead, found: ordinal === lead ? null : ordinal });
    else if (ordinal === lead) entry.found = null;
  }
  return entries;
}

/** For each ordinal the position of its card: among all leads where the article leads a story, else among all members. */
export function cardPositions(leadOf: LeadOf): Uint32Array {
  const positions = new Uint32Array(leadOf.length);
  let leads = 0;
  let members = 0;
  leadOf.forEach((lead, ordinal) => {
    positions[ordinal] = lead === ordinal ? leads++ : members++;
  });
  return positions;
}
