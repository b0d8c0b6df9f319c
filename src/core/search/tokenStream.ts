import type { NumberRun } from './format.ts';
import type { TermPairs } from './pairs.ts';
import { fieldNames, type Fields } from './ranking.ts';

/** The parts of an article that are indexed. */
export interface SearchDocument {
  title: string;
  excerpt: string;
  /** One on each line. */
  authors: string;
  /** Plain text, a paragraph on each line. */
  body: string;
  /**
   * Texts of little weight, one on each line: topics, provider, headlines of other coverage. A phrase never crosses lines.
   */
  extra: string;
  /** True for an article without a date: its position among the others says nothing about its age. */
  undated: boolean;
  /** What a card does not show of these texts: snippets are taken from it. */
  offCard: string;
}

/** Every word of every document, in order, in flat arrays of four bytes a word. */
export interface TokenStream {
  documents: number;
  /** Each term once; its index is its number. Number 0 is not a term but a gap between two texts of a document. */
  terms: string[];
  /** The terms that others make together. */
  pairs: TermPairs;
  /** Term numbers of all documents, one after another. */
  tokens: Uint32Array;
  /**
   * Document d has tokens[starts[d]] to tokens[starts[d + 1] - 1]: its fields in the order of `fieldNames`. Gaps stand
   * between them and between the lines of a field. The side terms of a text (compounds.ts) stand behind it, each like another line.
   */
  starts: Uint32Array;
  /** Where the fields of each document end in its tokens, counted from its start. What follows the last of them is `extra`. */
  ends: PerField;
  /** How many words each document has in each field. */
  lengths: PerField & Record<'extra', Uint32Array>;
  undated: NumberRun[];
  /** `offCard` of each document. */
  texts: string[];
}

/** An array over the documents for each field but `extra`. */
export type PerField = Record<Exclude<keyof Fields, 'extra'>, Uint32Array>;

/** The term number that stands for a gap. */
export const GAP = 0;

/** The lengths of a document's fields in words. */
export function fieldLengths({ lengths }: TokenStream, doc: number): Fields {
  return fieldsOf((field) => lengths[field][doc] ?? 0);
}

/** The mean lengths of the fields in words, among the documents that have the field. */
export function averageLengths({ lengths }: TokenStream): Fields {
  return fieldsOf((field) => {
    const total = lengths[field].reduce((sum, length) => sum + length, 0);
    const having = lengths[field].reduce((count, length) => count + (length > 0 ? 1 : 0), 0);
    return total / Math.max(1, having);
  });
}

function fieldsOf(valueOf: (field: keyof Fields) => number): Fields {
  const fields: Fields = { title: 0, excerpt: 0, authors: 0, body: 0, extra: 0 };
  for (const field of fieldNames) fields[field] = valueOf(field);
  return fields;
}
