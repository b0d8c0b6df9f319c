import type { Run } from './format.ts';
import type { Fields } from './ranking.ts';

/** One article as the index sees it. */
export interface SearchDocument {
  title: string;
  excerpt: string;
  /**
   * Words of little weight: topics, provider, headlines of other coverage, one a line. Phrases do not cross lines.
   */
  extra: string;
  /** True where the article has no date: it is neither preferred nor passed over for its place. */
  ageless: boolean;
}

/** Every word of every document, in order, in flat arrays: four bytes a word. */
export interface TokenStream {
  documents: number;
  /** Each term once; its index is its number. Number 0 is no term: a gap between two texts of a document. */
  terms: string[];
  /** Term numbers of all documents, one after another. */
  tokens: Uint32Array;
  /** Document d has tokens[starts[d] … starts[d + 1]): title, gap, excerpt, gap, extra. */
  starts: Uint32Array;
  /** Words of document d in each field. */
  titleLengths: Uint32Array;
  excerptLengths: Uint32Array;
  extraLengths: Uint32Array;
  ageless: Run[];
}

/** The number of a gap. */
export const GAP = 0;

/** Lengths of a document's fields in words. */
export function fieldLengths(stream: TokenStream, document: number): Fields {
  return {
    title: stream.titleLengths[document] ?? 0,
    excerpt: stream.excerptLengths[document] ?? 0,
    extra: stream.extraLengths[document] ?? 0,
  };
}

/** Mean lengths of the fields in words. */
export function averageLengths(stream: TokenStream): Fields {
  const mean = (lengths: Uint32Array) => lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return { title: mean(stream.titleLengths), excerpt: mean(stream.excerptLengths), extra: mean(stream.extraLengths) };
}
