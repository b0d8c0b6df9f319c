/**
 * Finds the documents that are worth comparing, with a pruned inverted index (static pruning by term weight, after
 * D. Carmel et al., "Static index pruning for information retrieval systems", SIGIR 2001). Only the heaviest terms of a
 * document are indexed and looked up. The posting list of a frequent term is read only near the document's own date. So
 * the work for each document is bounded, and the work for all grows almost linearly.
 */
import type { AdjacencyLists } from './adjacencyLists.ts';
import { at } from './textModel.ts';
import type { TextModel } from './textModel.ts';

/** Limits of the search for neighbours. */
interface Breadth {
  /** Terms of each document that are indexed and looked up. */
  terms: number;
  /** Postings that are read of each term. */
  postings: number;
  /** Candidates that are kept for each document. */
  candidates: number;
}

/** Up to this many documents there is time for a wider search. */
const SMALL = 20_000;
const WIDE: Breadth = { terms: 16, postings: 160, candidates: 36 };
const NARROW: Breadth = { terms: 12, postings: 128, candidates: 16 };

interface InvertedIndex {
  /** Term `t` has the postings `starts[t]` to `starts[t + 1]`, in order of time. */
  starts: Uint32Array;
  /** Positions in the order of time, not document numbers. */
  ranks: Uint32Array;
  weights: Float32Array;
}

/** The likeliest neighbours of every document, likeliest first. The score is a lower bound of the cosine. */
export function findCandidates(model: TextModel): AdjacencyLists {
  const breadth = model.size > SMALL ? NARROW : WIDE;
  const heavy = heaviestCells(model, breadth.terms);
  const index = invert(model, heavy, breadth.terms);
  const scores = new Scores(model.size, breadth.candidates);
  const starts = new Uint32Array(model.size + 1);
  const docs = new Uint32Array(model.size * breadth.candidates);
  let used = 0;
  for (let doc = 0; doc < model.size; doc += 1) {
    const own = at(model.timeRanks, doc);
    addScores(
      model,
      index,
      heavy.subarray(doc * breadth.terms, (doc + 1) * breadth.terms),
      own,
      breadth.postings,
      scores,
    );
    for (const rank of scores.takeBest(own)) {
      docs[used] = at(model.byTime, rank);
      used += 1;
    }
    starts[doc + 1] = used;
  }
  return { starts, docs: docs.slice(0, used) };
}

const NO_CELL = 0xffffffff;

/**
 * The cells of each document's heaviest terms that another document has too, heaviest first. Each document has `most`
 * slots; unused ones hold `NO_CELL`.
 */
function heaviestCells(model: TextModel, most: number): Uint32Array {
  const { starts, terms, weights, frequencies } = model;
  const heavy = new Uint32Array(model.size * most).fill(NO_CELL);
  for (let doc = 0; doc < model.size; doc += 1) {
    const first = doc * most;
    let kept = 0;
    const end = starts[doc + 1] ?? 0;
    for (let cell = starts[doc] ?? 0; cell < end; cell += 1) {
      if ((frequencies[terms[cell] ?? 0] ?? 0) < 2) continue;
      const weight = weights[cell] ?? 0;
      if (kept === most && weight <= (weights[heavy[first + most - 1] ?? 0] ?? 0)) continue;
      let slot = first + (kept < most ? kept : most - 1);
      for (; slot > first && (weights[heavy[slot - 1] ?? 0] ?? 0) < weight; slot -= 1)
        heavy[slot] = heavy[slot - 1] ?? NO_CELL;
      heavy[slot] = cell;
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
  model.byTime.forEach((doc, rank) => {
    for (const cell of heavy.subarray(doc * perDocument, (doc + 1) * perDocument)) {
      if (cell === NO_CELL) break;
      const posting = at(filled, at(model.terms, cell));
      filled[at(model.terms, cell)] = posting + 1;
      ranks[posting] = rank;
      weights[posting] = at(model.weights, cell);
    }
  });
  return { starts, ranks, weights };
}

function addScores(
  model: TextModel,
  index: InvertedIndex,
  cells: Uint32Array,
  own: number,
  most: number,
  scores: Scores,
): void {
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

/**
 * The scores of one document's neighbours, by their rank in time; used again for the next document. The loops index their
 * arrays directly, because they run over every posting that is read.
 */
class Scores {
  private readonly scores: Float32Array;
  /** The ranks that have a score, each once. */
  private readonly touched: Uint32Array;
  private count = 0;
  private readonly best: Uint32Array;

  constructor(size: number, most: number) {
    this.scores = new Float32Array(size);
    this.touched = new Uint32Array(size);
    this.best = new Uint32Array(most);
  }

  /** Adds the products of a term's weight with the weights of the postings from `from` to `to`. */
  add({ ranks, weights }: InvertedIndex, from: number, to: number, weight: number): void {
    const { scores, touched } = this;
    for (let posting = from; posting < to; posting += 1) {
      const rank = ranks[posting] ?? 0;
      const score = scores[rank] ?? 0;
      if (score === 0) {
        touched[this.count] = rank;
        this.count += 1;
      }
      scores[rank] = score + weight * (weights[posting] ?? 0);
    }
  }

  /** The best ranks by score, then by nearness to `own`, without `own` itself. The result is a view that the next call overwrites. All scores are 0 afterwards. */
  takeBest(own: number): Uint32Array {
    const { scores, touched, best } = this;
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const rank = touched[i] ?? 0;
      if (rank === own || (kept === best.length && !this.isBetter(rank, best[kept - 1] ?? 0, own))) continue;
      let position = kept < best.length ? kept : kept - 1;
      for (; position > 0 && this.isBetter(rank, best[position - 1] ?? 0, own); position -= 1)
        best[position] = best[position - 1] ?? 0;
      best[position] = rank;
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
