import type { Run } from './format.ts';
import type { Fields } from './ranking.ts';

/** The parts of an article that are indexed. */
export interface SearchDocument {
  title: string;
  excerpt: string;
  /**
   * Texts of little weight, one on each line: topics, provider, headlines of other coverage. A phrase never crosses lines.
   */
  extra: string;
  /** True for an article without a date: its position among the others says nothing about its age. */
  undated: boolean;
}

/** Every word of every document, in order, in flat arrays of four bytes a word. */
export interface TokenStream {
  documents: number;
  /** Each term once; its index is its number. Number 0 is not a term but a gap between two texts of a document. */
  terms: string[];
  /** Term numbers of all documents, one after another. */
  tokens: Uint32Array;
  /** Document d has tokens[starts[d]] to tokens[starts[d + 1] - 1]: title, gap, excerpt, gap, extra. */
  starts: Uint32Array;
  /** How many words each document has in each field. */
  titleLengths: Uint32Array;
  excerptLengths: Uint32Array;
  extraLengths: Uint32Array;
  undated: Run[];
}

/** The term number that stands for a gap. */
export const GAP = 0;

/** The lengths of a document's fields in words. */
export function fieldLengths(stream: TokenStream, doc: number): Fields {
  return {
    title: stream.titleLengths[doc] ?? 0,
    excerpt: stream.excerptLengths[doc] ?? 0,
    extra: stream.extraLengths[doc] ?? 0,
  };
}

/** The mean lengths of the fields in words. */
export function averageLengths(stream: TokenStream): Fields {
  const mean = (lengths: Uint32Array) =>
    lengths.reduce((total, length) => total + length, 0) / Math.max(1, lengths.length);
  return { title: mean(stream.titleLengths), excerpt: mean(stream.excerptLengths), extra: mean(stream.extraLengths) };
}
