import type { PositionList, PostingList } from './postings.ts';
import { LEVELS } from './postings.ts';
import { impact, wordWeights } from './ranking.ts';
import type { TokenStream } from './tokenStream.ts';
import { averageLengths, fieldLengths, GAP } from './tokenStream.ts';

/** The inverted index in memory: for every term its documents, in flat arrays. */
export interface Inversion {
  documents: number;
  /** Ascending by UTF-16 code units. */
  terms: string[];
  /** What each level stands for, the most frequent level first. */
  impacts: number[];
  /** In how many documents each term stands. */
  counts: Uint32Array;
  postings(term: number): PostingList;
  positions(term: number): PositionList;
}

/** Turns a token stream round by a counting sort: about 16 bytes a word, no object per posting. */
export function invert(stream: TokenStream): Inversion {
  const order = sortedTermNumbers(stream.terms);
  const sorted = sortByTerm(stream, order);
  const { starts, ordinals, steps } = findPostings(stream, sorted);
  const ranks = ranksByFrequency(steps);
  const levelOf = Uint8Array.from({ length: LEVELS }, (_, step) => ranks.indexOf(step));
  const levels = steps.map((step) => levelOf[step] ?? 0);
  return {
    documents: stream.documents,
    terms: order.map((number) => stream.terms[number] ?? ''),
    impacts: ranks.map((step) => (step + 0.5) / LEVELS),
    counts: Uint32Array.from(order, (_, term) => (starts[term + 1] ?? 0) - (starts[term] ?? 0)),
    postings: (term) => ({ ordinals: ordinals.subarray(starts[term], starts[term + 1]), levels: levels.subarray(starts[term], starts[term + 1]) }),
    positions: (term) => positionsOf(stream, sorted, term),
  };
}

/** All words of a collection, grouped by term; within a term in the order of the stream. */
interface SortedWords {
  /** Term t, in sorted order, has the words ends[t - 1] … ends[t]. */
  ends: Uint32Array;
  documents: Uint32Array;
  /** Index in the token stream. */
  places: Uint32Array;
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
  for (const token of stream.tokens) {
    if (token === GAP) continue;
    ends[rankOf[token] ?? 0] = (ends[rankOf[token] ?? 0] ?? 0) + 1;
    words++;
  }
  let before = 0;
  for (let rank = 0; rank < ends.length; rank++) {
    const count = ends[rank] ?? 0;
    ends[rank] = before;
    before += count;
  }
  const sorted = { ends, documents: new Uint32Array(words), places: new Uint32Array(words) };
  for (let document = 0; document < stream.documents; document++) placeWords(stream, document, rankOf, sorted);
  return sorted;
}

/** Puts a document's words where they belong; `ends` moves on from each term's start to its end. */
function placeWords(stream: TokenStream, document: number, rankOf: Uint32Array, sorted: SortedWords): void {
  const end = stream.starts[document + 1] ?? 0;
  for (let place = stream.starts[document] ?? 0; place < end; place++) {
    const token = stream.tokens[place] ?? GAP;
    if (token === GAP) continue;
    const rank = rankOf[token] ?? 0;
    const at = sorted.ends[rank] ?? 0;
    sorted.documents[at] = document;
    sorted.places[at] = place;
    sorted.ends[rank] = at + 1;
  }
}

/** Every document of every term, once. */
interface Postings {
  /** Term t, in sorted order, has the postings starts[t] … starts[t + 1]. */
  starts: Uint32Array;
  ordinals: Uint32Array;
  /** How well the term stands for the document: its impact in steps of 1 / `LEVELS`, from 0. */
  steps: Uint8Array;
}

function findPostings(stream: TokenStream, { ends, documents, places }: SortedWords): Postings {
  const weigh = wordWeigher(stream);
  const starts = new Uint32Array(ends.length + 1);
  const ordinals = new Uint32Array(documents.length);
  const steps = new Uint8Array(documents.length);
  let count = 0;
  let at = 0;
  for (let term = 0; term < ends.length; term++) {
    const end = ends[term] ?? 0;
    while (at < end) {
      const document = documents[at] ?? 0;
      let frequency = 0;
      for (; at < end && documents[at] === document; at++) frequency += weigh(document, places[at] ?? 0);
      ordinals[count] = document;
      steps[count] = Math.min(LEVELS - 1, Math.floor(impact(frequency) * LEVELS));
      count++;
    }
    starts[term + 1] = count;
  }
  return { starts, ordinals: ordinals.subarray(0, count), steps: steps.subarray(0, count) };
}

/** Gives the weight of a word of a document, by its place in the stream. */
function wordWeigher(stream: TokenStream): (document: number, place: number) => number {
  const { starts, titleLengths, excerptLengths } = stream;
  const averages = averageLengths(stream);
  const [inTitle, inExcerpt, inExtra] = [new Float64Array(stream.documents), new Float64Array(stream.documents), new Float64Array(stream.documents)];
  for (let document = 0; document < stream.documents; document++) {
    const weights = wordWeights(fieldLengths(stream, document), averages);
    inTitle[document] = weights.title;
    inExcerpt[document] = weights.excerpt;
    inExtra[document] = weights.extra;
  }
  return (document, place) => {
    const position = place - (starts[document] ?? 0);
    const title = titleLengths[document] ?? 0;
    // A title is followed by a gap, then the excerpt and a gap.
    if (position < title) return inTitle[document] ?? 0;
    return (position <= title + (excerptLengths[document] ?? 0) ? inExcerpt : inExtra)[document] ?? 0;
  };
}

/** Steps of impact, the most frequent first, so that it takes the fewest bits. */
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
    const document = sorted.documents[at] ?? 0;
    if (at === start || document !== sorted.documents[at - 1]) starts.push(at - start);
    positions[at - start] = (sorted.places[at] ?? 0) - (stream.starts[document] ?? 0);
  }
  starts.push(end - start);
  return { starts: Uint32Array.from(starts), positions };
}

function startOf(sorted: SortedWords, term: number): number {
  return term === 0 ? 0 : (sorted.ends[term - 1] ?? 0);
}
