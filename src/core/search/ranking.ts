/**
 * BM25F (Robertson, Zaragoza & Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004). The counts of a
 * term in each field are weighted, normalised by the length of the field, and added before they saturate. The part that
 * depends only on the document is computed when the index is written and stored in the posting, so that the browser
 * fetches no column of lengths.
 */

/** One number for each field of a document. */
export interface Fields {
  title: number;
  excerpt: number;
  authors: number;
  body: number;
  /** Topics, provider, headlines of other coverage. */
  extra: number;
}

/** In the order in which a document's words are read. */
export const fieldNames = ['title', 'excerpt', 'authors', 'body', 'extra'] as const satisfies (keyof Fields)[];

const WEIGHT: Fields = { title: 6, excerpt: 1, authors: 0.8, body: 0.3, extra: 0.6 };
/** How much the length of a field counts, 0 to 1. A long list of coverage says little against an article. */
const LENGTH_FACTOR: Fields = { title: 0.7, excerpt: 0.5, authors: 0.3, body: 0.5, extra: 0.3 };
const SATURATION = 2;

/** For each field what a word in it adds to the frequency of its term. `lengths` are the document's fields in words, `averages` those of all documents. */
export function wordWeights(lengths: Fields, averages: Fields): Fields {
  const weights: Fields = { ...WEIGHT };
  for (const field of fieldNames) weights[field] = wordWeight(field, lengths, averages);
  return weights;
}

function wordWeight(field: keyof Fields, lengths: Fields, averages: Fields): number {
  const relative = averages[field] === 0 ? 1 : lengths[field] / averages[field];
  return WEIGHT[field] / (1 - LENGTH_FACTOR[field] + LENGTH_FACTOR[field] * relative);
}

/** The impact of a term on a document, above 0 and below 1. `frequency` is the weighted one. */
export function impact(frequency: number): number {
  return frequency / (SATURATION + frequency);
}

/** Inverse document frequency as in Lucene's BM25, never negative. */
export function idf(documents: number, found: number): number {
  return Math.log(1 + (documents - found + 0.5) / (found + 0.5));
}

/**
 * Prefers newer documents a little: the factor of the newest is a twentieth higher than that of the oldest. It depends on the
 * position in the order of dates, not on the age, so it needs no clock. An undated document counts as one in the middle.
 */
export function recency(ordinal: number, documents: number, undated: boolean): number {
  return 1 + 0.05 * (undated ? 0.5 : (ordinal + 1) / documents);
}

/** The weight of a term that is longer than the typed word and begins with it. The typed word itself has weight 1. */
export function prefixWeight(typed: string, term: string): number {
  return 0.25 + (0.25 * typed.length) / term.length;
}

/** The same for the joined list of many terms. */
export const JOINED_PREFIX_WEIGHT = 0.4;

/** The weight of the term that two typed words make together, for each of them. */
export const JOINED_WORDS_WEIGHT = 0.3;

/** The weight of a term that is one edit, or two, away from the typed word. */
export function typoWeight(edits: number): number {
  return edits === 1 ? 0.45 : 0.25;
}
