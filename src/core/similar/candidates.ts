/**
 * Which documents are worth comparing: a pruned inverted index (static pruning by term weight, after
 * D. Carmel et al., "Static index pruning for information retrieval systems", SIGIR 2001). Only the heaviest
 * terms of a document are indexed and looked up; a frequent term's posting list is read only around the
 * document's own place in time, so that the work per document is bounded and the whole near-linear.
 */
import { at } from './textModel.ts';
import type { TextModel } from './textModel.ts';

export interface Candidates {
  /** Document `d`'s candidates, likeliest first: `documents[starts[d]]` to `documents[starts[d + 1] - 1]`. */
  starts: Uint32Array;
  documents: Uint32Array;
}

/** How far the search for neighbours goes. */
interface Breadth {
  /** Terms of a document that are indexed and looked up. */
  terms: number;
  /** Postings read of a term. */
  postings: number;
  /** Candidates kept of a document. */
  candidates: number;
}

/** A folder of up to `SMALL` documents affords a wider look. */
const SMALL = 20_000;
const WIDE: Breadth = { terms: 16, postings: 160, candidates: 36 };
const NARROW: Breadth = { terms: 12, postings: 128, candidates: 16 };

interface InvertedIndex {
  /** Term `t`'s postings are `starts[t]` to `starts[t + 1]`, in order of time. */
  starts: Uint32Array;
  /** Time ranks, not document numbers. */
  ranks: Uint32Array;
  weights: Float32Array;
}

/** The likeliest neighbours of every document by a lower bound of their cosine. */
export function findCandidates(model: TextModel): Candidates {
  const breadth = model.size > SMALL ? NARROW : WIDE;
  const heavy = heaviestCells(model, breadth.terms);
  const index = invert(model, heavy, breadth.terms);
  const scores = new Float32Array(model.size);
  const starts = new Uint32Array(model.size + 1);
  const documents = new Uint32Array(model.size * breadth.candidates);
  let used = 0;
  for (let document = 0; document < model.size; document += 1) {
    const touched = addScores(model, index, heavy.subarray(document * breadth.terms, (document + 1) * breadth.terms), document, breadth.postings, scores);
    for (const rank of takeBest(touched, scores, at(model.timeRanks, document), breadth.candidates)) {
      documents[used] = at(model.byTime, rank);
      used += 1;
    }
    for (const rank of touched) scores[rank] = 0;
    starts[document + 1] = used;
  }
  return { starts, documents: documents.slice(0, used) };
}

const NO_CELL = 0xffffffff;

/** Cells of the heaviest terms that another document shares, `most` places a document, padded with `NO_CELL`. */
function heaviestCells(model: TextModel, most: number): Uint32Array {
  const heavy = new Uint32Array(model.size * most).fill(NO_CELL);
  for (let document = 0; document < model.size; document += 1) {
    const cells: number[] = [];
    for (let cell = at(model.starts, document); cell < at(model.starts, document + 1); cell += 1) {
      if (at(model.frequencies, at(model.terms, cell)) > 1) cells.push(cell);
    }
    cells.sort((a, b) => at(model.weights, b) - at(model.weights, a) || a - b);
    cells.slice(0, most).forEach((cell, place) => {
      heavy[document * most + place] = cell;
    });
  }
  return heavy;
}

function invert(model: TextModel, heavy: Uint32Array, perDocument: number): InvertedIndex {
  const starts = new Uint32Array(model.vocabulary.size + 1);
  let postings = 0;
  for (const cell of heavy) {
    if (cell === NO_CELL) continue;
    const next = at(model.terms, cell) + 1;
    starts[next] = at(starts, next) + 1;
    postings += 1;
  }
  for (let term = 1; term < starts.length; term += 1) starts[term] = at(starts, term) + at(starts, term - 1);
  const filled = starts.slice();
  const ranks = new Uint32Array(postings);
  const weights = new Float32Array(postings);
  model.byTime.forEach((document, rank) => {
    for (const cell of heavy.subarray(document * perDocument, (document + 1) * perDocument)) {
      if (cell === NO_CELL) break;
      const place = at(filled, at(model.terms, cell));
      filled[at(model.terms, cell)] = place + 1;
      ranks[place] = rank;
      weights[place] = at(model.weights, cell);
    }
  });
  return { starts, ranks, weights };
}

/** Adds up term by term; returns the ranks touched, each once. */
function addScores(
  model: TextModel,
  index: InvertedIndex,
  cells: Uint32Array,
  document: number,
  most: number,
  scores: Float32Array,
): number[] {
  const touched: number[] = [];
  const { ranks, weights } = index;
  const own = at(model.timeRanks, document);
  for (const cell of cells) {
    if (cell === NO_CELL) break;
    const term = at(model.terms, cell);
    const weight = at(model.weights, cell);
    const [from, to] = nearestPostings(index, term, own, most);
    for (let place = from; place < to; place += 1) {
      const rank = ranks[place] ?? own;
      if (rank === own) continue;
      const score = scores[rank] ?? 0;
      if (score === 0) touched.push(rank);
      scores[rank] = score + weight * (weights[place] ?? 0);
    }
  }
  return touched;
}

function nearestPostings(index: InvertedIndex, term: number, own: number, most: number): [from: number, to: number] {
  const start = at(index.starts, term);
  const end = at(index.starts, term + 1);
  if (end - start <= most) return [start, end];
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(index.ranks, middle) < own) low = middle + 1;
    else high = middle;
  }
  const from = Math.min(Math.max(start, low - most / 2), end - most);
  return [from, from + most];
}

/** The best ranks by score, then by nearness in time. */
function takeBest(touched: number[], scores: Float32Array, own: number, most: number): number[] {
  const better = (a: number, b: number): number =>
    at(scores, b) - at(scores, a) || Math.abs(a - own) - Math.abs(b - own) || a - b;
  return likeliest(touched, scores, most).sort(better).slice(0, most);
}

/** Drops what cannot be among the best, by a histogram of scores, so that only a few are sorted. */
function likeliest(touched: number[], scores: Float32Array, most: number): number[] {
  if (touched.length <= most * 2) return touched.slice();
  const steps = 256;
  const histogram = new Uint32Array(steps + 1);
  const step = (rank: number): number => Math.min(steps, Math.floor((scores[rank] ?? 0) * steps));
  for (const rank of touched) histogram[step(rank)] = (histogram[step(rank)] ?? 0) + 1;
  let lowest = steps;
  for (let kept = at(histogram, lowest); kept < most && lowest > 0; kept += at(histogram, lowest)) lowest -= 1;
  return touched.filter((rank) => step(rank) >= lowest);
}
