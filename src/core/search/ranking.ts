/**
 * BM25F (Robertson, Zaragoza & Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004): the
 * counts of a term in each field, weighted and normalised by the field's length, are added up before they
 * saturate. What depends on the document alone is worked out when the index is written and kept in the
 * posting, so that no column of lengths has to be fetched.
 */

/** One number per field of a document. */
export interface Fields {
  title: number;
  excerpt: number;
  /** Topics, provider, headlines of other coverage. */
  extra: number;
}

const WEIGHT: Fields = { title: 6, excerpt: 1, extra: 0.6 };
/** How much a field's length counts, 0 to 1. Long lists of coverage are not an article's fault. */
const LENGTH_FACTOR: Fields = { title: 0.7, excerpt: 0.5, extra: 0.3 };
const SATURATION = 2;

/** What a word adds to the frequency of its term in a document, by the field that it stands in. From the fields' lengths in words, here and on average. */
export function wordWeights(lengths: Fields, averages: Fields): Fields {
  return { title: wordWeight('title', lengths, averages), excerpt: wordWeight('excerpt', lengths, averages), extra: wordWeight('extra', lengths, averages) };
}

function wordWeight(field: keyof Fields, lengths: Fields, averages: Fields): number {
  const relative = averages[field] === 0 ? 1 : lengths[field] / averages[field];
  return WEIGHT[field] / (1 - LENGTH_FACTOR[field] + LENGTH_FACTOR[field] * relative);
}

/** How well a term stands for a document, above 0 and below 1, from its weighted frequency. */
export function impact(frequency: number): number {
  return frequency / (SATURATION + frequency);
}

/** Inverse document frequency, as Lucene's BM25: never negative. */
export function rarity(documents: number, found: number): number {
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5));
}

/**
 * A mild preference for the new: the newest document gets a twentieth more than the oldest. By place in the
 * order of dates, not by age, so that it needs no clock. One without a date stands in the middle.
 */
export function recency(ordinal: number, documents: number, ageless: boolean): number {
  return 1 + 0.05 * (ageless ? 0.5 : (ordinal + 1) / documents);
}

/** What a term that only begins with the typed word counts for, against the word itself. */
export function prefixWeight(typed: string, term: string): number {
  return 0.25 + (0.25 * typed.length) / term.length;
}

/** The same where the lists of many terms were joined beforehand. */
export const JOINED_PREFIX_WEIGHT = 0.4;

/** What a term at one edit, and at two, from the typed word counts for. */
export function typoWeight(edits: number): number {
  return edits === 1 ? 0.45 : 0.25;
}
