import type { LeadOf } from '../format/storyLeads.ts';

/** One card of a feed: the article that leads the story, by ordinal, and which of the others was found where the lead was not. */
export interface FeedEntry {
  lead: number;
  found: number | null;
}

/** Folds articles, in the order of the feed, into their stories: each stands where its first article does. */
export function foldInOrder(ordinals: Uint32Array, leadOf: LeadOf): FeedEntry[] {
  const entries: FeedEntry[] = [];
  // Of each lead, one more than the place of its entry; 0: not met. A Map would take three times as long.
  const met = new Uint32Array(leadOf.length);
  for (const ordinal of ordinals) {
    const lead = leadOf[ordinal] ?? ordinal;
    const entry = entries[(met[lead] ?? 0) - 1];
    if (entry === undefined) met[lead] = entries.push({ lead, found: ordinal === lead ? null : ordinal });
    else if (ordinal === lead) entry.found = null;
  }
  return entries;
}

/** Where cards are: of each article its place among those that lead a story, or among those that do not. */
export function placesOf(leadOf: LeadOf): Uint32Array {
  const places = new Uint32Array(leadOf.length);
  let leads = 0;
  let members = 0;
  leadOf.forEach((lead, ordinal) => {
    places[ordinal] = lead === ordinal ? leads++ : members++;
  });
  return places;
}
