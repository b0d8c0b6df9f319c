/**
 * Which documents are worth comparing: a pruned inverted index (static pruning by term weight, after
 * D. Carmel et al., "Static index pruning for information retrieval systems", SIGIR 2001). Only the heaviest
 * terms of a document are indexed and looked up; a frequent term's posting list is read only around the
 * document's own place in time, so that the work per document is bounded and the whole near-linear.
 */
import type { PlaceLists } from './placeLists.ts';
import { at } from './textModel.ts';
import type { TextModel } from './textModel.ts';

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

/** The likeliest neighbours of every document, by a lower bound of their cosine, likeliest first. */
export function findCandidates(model: TextModel): PlaceLists {
  const breadth = model.size > SMALL ? NARROW : WIDE;
  const heavy = heaviestCells(model, breadth.terms);
  const index = invert(model, heavy, breadth.terms);
  const scores = new Scores(model.size, breadth.candidates);
  const starts = new Uint32Array(model.size + 1);
  const places = new Uint32Array(model.size * breadth.candidates);
  let used = 0;
  for (let document = 0; document < model.size; document += 1) {
    const own = at(model.timeRanks, document);
    addScores(model, index, heavy.subarray(document * breadth.terms, (document + 1) * breadth.terms), own, breadth.postings, scores);
    for (const rank of scores.takeBest(own)) {
      places[used] = at(model.byTime, rank);
      used += 1;
    }
    starts[document + 1] = used;
  }
  return { starts, places: places.slice(0, used) };
}

const NO_CELL = 0xffffffff;

/** Cells of the heaviest terms that another document shares, `most` places a document, padded with `NO_CELL`. */
function heaviestCells(model: TextModel, most: number): Uint32Array {
  const { starts, terms, weights, frequencies } = model;
  const heavy = new Uint32Array(model.size * most).fill(NO_CELL);
  for (let document = 0; document < model.size; document += 1) {
    const first = document * most;
    let kept = 0;
    const end = starts[document + 1] ?? 0;
    for (let cell = starts[document] ?? 0; cell < end; cell += 1) {
      if ((frequencies[terms[cell] ?? 0] ?? 0) < 2) continue;
      const weight = weights[cell] ?? 0;
      if (kept === most && weight <= (weights[heavy[first + most - 1] ?? 0] ?? 0)) continue;
      let place = first + (kept < most ? kept : most - 1);
      for (; place > first && (weights[heavy[place - 1] ?? 0] ?? 0) < weight; place -= 1) heavy[place] = heavy[place - 1] ?? NO_CELL;
      heavy[place] = cell;
      if (kept < most) kept += 1;
    }
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

/** Adds up term by term. */
function addScores(model: TextModel, index: InvertedIndex, cells: Uint32Array, own: number, most: number, scores: Scores): void {
  for (const cell of cells) {
    if (cell === NO_CELL) break;
    const [from, to] = nearestPostings(index, at(model.terms, cell), own, most);
    scores.add(index, from, to, at(model.weights, cell));
  }
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

/** Scores of one document's neighbours after another's, by rank. The loops index their arrays directly: they run over every posting read. */
class Scores {
  private readonly scores: Float32Array;
  /** Ranks that have a score, each once. */
  private readonly touched: Uint32Array;
  private count = 0;
  private readonly best: Uint32Array;

  constructor(size: number, most: number) {
    this.scores = new Float32Array(size);
    this.touched = new Uint32Array(size);
    this.best = new Uint32Array(most);
  }

  /** Adds what postings from `from` to `to` have in common with a term of this weight. */
  add({ ranks, weights }: InvertedIndex, from: number, to: number, weight: number): void {
    const { scores, touched } = this;
    for (let place = from; place < to; place += 1) {
      const rank = ranks[place] ?? 0;
      const score = scores[rank] ?? 0;
      if (score === 0) {
        touched[this.count] = rank;
        this.count += 1;
      }
      scores[rank] = score + weight * (weights[place] ?? 0);
    }
  }

  /** The best ranks by score, then by nearness to `own`, which is none of them; a view that the next call writes over. Leaves no scores. */
  takeBest(own: number): Uint32Array {
    const { scores, touched, best } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const rank = touched[i] ?? 0;
      if (rank === own || (kept === best.length && !this.isBetter(rank, best[kept - 1] ?? 0, own))) continue;
      let place = kept < best.length ? kept : kept - 1;
      for (; place > 0 && this.isBetter(rank, best[place - 1] ?? 0, own); place -= 1) best[place] = best[place - 1] ?? 0;
      best[place] = rank;
      if (kept < best.length) kept += 1;
    }
    for (let i = 0; i < this.count; i += 1) scores[touched[i] ?? 0] = 0;
    this.count = 0;
    return best.subarray(0, kept);
  }

  private isBetter(a: number, b: number, own: number): boolean {
    const difference = (this.scores[a] ?? 0) - (this.scores[b] ?? 0);
    if (difference !== 0) return difference > 0;
    return (Math.abs(a - own) - Math.abs(b - own) || a - b) < 0;
  }
}
