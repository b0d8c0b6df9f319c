import type { PositionList, PostingList } from './postings.ts';
import { LEVELS } from './postings.ts';
import { fieldNames, impact, wordWeights } from './ranking.ts';
import type { TokenStream } from './tokenStream.ts';
import { averageLengths, fieldLengths, GAP } from './tokenStream.ts';

/** The inverted index in memory: the documents of every term, in flat arrays. */
export interface Inversion {
  documents: number;
  /** In ascending order of UTF-16 code units. */
  terms: string[];
  /** The impact that each level stands for, the most frequent level first. */
  impacts: number[];
  /** How many documents have each term. */
  counts: Uint32Array;
  postings(term: number): PostingList;
  positions(term: number): PositionList;
}

/** Inverts a token stream by a counting sort. It takes about 16 bytes for each word, and no object for each posting. */
export function invert(stream: TokenStream): Inversion {
  const order = sortedTermNumbers(stream.terms);
  const sorted = sortByTerm(stream, order);
  const { starts, docs, steps } = findPostings(stream, sorted);
  const ranks = ranksByFrequency(steps);
  const levelOf = Uint8Array.from({ length: LEVELS }, (_, step) => ranks.indexOf(step));
  const levels = steps.map((step) => levelOf[step] ?? 0);
  return {
    documents: stream.documents,
    terms: order.map((number) => stream.terms[number] ?? ''),
    impacts: ranks.map((step) => (step + 0.5) / LEVELS),
    counts: Uint32Array.from(order, (_, term) => (starts[term + 1] ?? 0) - (starts[term] ?? 0)),
    postings: (term) => ({
      docs: docs.subarray(starts[term], starts[term + 1]),
      levels: levels.subarray(starts[term], starts[term + 1]),
    }),
    positions: (term) => positionsOf(stream, sorted, term),
  };
}

/** All words of a collection, grouped by term. The words of one term are in the order of the stream. */
interface SortedWords {
  /** Term t, in sorted order, has the words from ends[t - 1] to ends[t]. */
  ends: Uint32Array;
  /** The document of each word. */
  docs: Uint32Array;
  /** The index of each word in the token stream. */
  indexes: Uint32Array;
}

function sortedTermNumbers(terms: readonly string[]): number[] {
  const numbers = Array.from({ length: terms.length - 1 }, (_, i) => i + 1);
  return numbers.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
}

function sortByTerm(stream: TokenStream, order: readonly number[]): SortedWords {
  const rankOf = new Uint32Array(stream.terms.length);
  order.forEach((number, rank) => (rankOf[number] = rank));
  const ends = new Uint32Array(order.length);
  let words = 0;
  for (let doc = 0; doc < stream.documents; doc++) {
    forEachTerm(stream, doc, (term) => {
      ends[rankOf[term] ?? 0] = (ends[rankOf[term] ?? 0] ?? 0) + 1;
      words++;
    });
  }
  let before = 0;
  for (let rank = 0; rank < ends.length; rank++) {
    const count = ends[rank] ?? 0;
    ends[rank] = before;
    before += count;
  }
  const sorted = { ends, docs: new Uint32Array(words), indexes: new Uint32Array(words) };
  for (let doc = 0; doc < stream.documents; doc++) sortWords(stream, doc, rankOf, sorted);
  return sorted;
}

/** Writes a document's words behind the earlier words of their terms, and moves the `ends` of those terms. */
function sortWords(stream: TokenStream, doc: number, rankOf: Uint32Array, sorted: SortedWords): void {
  forEachTerm(stream, doc, (term, index) => {
    const rank = rankOf[term] ?? 0;
    const at = sorted.ends[rank] ?? 0;
    sorted.docs[at] = doc;
    sorted.indexes[at] = index;
    sorted.ends[rank] = at + 1;
  });
}

/** Gives a document's terms with their indexes in the stream, those that two neighbours make together at the first of them. */
function forEachTerm(
  { tokens, starts, pairs }: TokenStream,
  doc: number,
  visit: (term: number, index: number) => void,
) {
  const end = starts[doc + 1] ?? 0;
  let next = tokens[starts[doc] ?? 0] ?? GAP;
  for (let index = starts[doc] ?? 0; index < end; index++) {
    const term = next;
    next = index + 1 < end ? (tokens[index + 1] ?? GAP) : GAP;
    if (term === GAP) continue;
    visit(term, index);
    const joined = pairs.joined(term, next);
    if (joined !== GAP) visit(joined, index);
  }
}

/** The documents of every term, each once. */
interface Postings {
  /** Term t, in sorted order, has the postings from starts[t] to starts[t + 1]. */
  starts: Uint32Array;
  docs: Uint32Array;
  /** The impact of the term on the document, in steps of 1 / `LEVELS` from 0. */
  steps: Uint8Array;
}

function findPostings(stream: TokenStream, words: SortedWords): Postings {
  const weigh = wordWeigher(stream);
  const { ends } = words;
  const starts = new Uint32Array(ends.length + 1);
  const docs = new Uint32Array(words.docs.length);
  const steps = new Uint8Array(words.docs.length);
  let count = 0;
  let at = 0;
  for (let term = 0; term < ends.length; term++) {
    const end = ends[term] ?? 0;
    while (at < end) {
      const doc = words.docs[at] ?? 0;
      let frequency = 0;
      for (; at < end && words.docs[at] === doc; at++) frequency += weigh(doc, words.indexes[at] ?? 0);
      docs[count] = doc;
      steps[count] = Math.min(LEVELS - 1, Math.floor(impact(frequency) * LEVELS));
      count++;
    }
    starts[term + 1] = count;
  }
  return { starts, docs: docs.subarray(0, count), steps: steps.subarray(0, count) };
}

/** Returns a function that weighs a word of a document, by its index in the stream. */
function wordWeigher(stream: TokenStream): (doc: number, index: number) => number {
  const { starts, ends } = stream;
  const averages = averageLengths(stream);
  const byField = fieldNames.map((field) => ({
    end: field === 'extra' ? null : ends[field],
    weights: new Float64Array(stream.documents),
  }));
  for (let doc = 0; doc < stream.documents; doc++) {
    const weights = wordWeights(fieldLengths(stream, doc), averages);
    fieldNames.forEach((field, i) => byField[i]?.weights.fill(weights[field], doc, doc + 1));
  }
  return (doc, index) => {
    const position = index - (starts[doc] ?? 0);
    for (const { end, weights } of byField) {
      if (end === null || position < (end[doc] ?? 0)) return weights[doc] ?? 0;
    }
    return 0;
  };
}

/** The steps of impact, the most frequent first: it takes the fewest bits. */
function ranksByFrequency(steps: Uint8Array): number[] {
  const counts = new Array<number>(LEVELS).fill(0);
  for (const step of steps) counts[step] = (counts[step] ?? 0) + 1;
  return counts.map((_, step) => step).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}

function positionsOf(stream: TokenStream, sorted: SortedWords, term: number): PositionList {
  const start = startOf(sorted, term);
  const end = sorted.ends[term] ?? 0;
  const starts: number[] = [];
  const positions = new Uint32Array(end - start);
  for (let at = start; at < end; at++) {
    const doc = sorted.docs[at] ?? 0;
    if (at === start || doc !== sorted.docs[at - 1]) starts.push(at - start);
    positions[at - start] = (sorted.indexes[at] ?? 0) - (stream.starts[doc] ?? 0);
  }
  starts.push(end - start);
  return { starts: Uint32Array.from(starts), positions };
}

function startOf(sorted: SortedWords, term: number): number {
  return term === 0 ? 0 : (sorted.ends[term - 1] ?? 0);
}
