/**
 * Which documents stand under which, in numbers alone, so that it can be worked out beside other things and in parts.
 * What the numbers mean, and where the method is from, stands in similar.ts.
 */
import { DAY } from '../day.ts';
import { NumberList } from '../numberList.ts';
import { Comparison } from './comparison.ts';
import { listHolds, longestList, type PlaceLists } from './placeLists.ts';
import { at } from './textModel.ts';
import type { Vectors } from './textModel.ts';

/** What the choice looks at. */
export interface ChoiceBasis {
  vectors: Vectors;
  /** What each list is chosen from, likeliest first. */
  candidates: PlaceLists;
  /** Documents of one story have the same number. */
  stories: Uint32Array;
  /** Milliseconds since 1970, UTC; NaN where there is none. */
  publishedAt: Float64Array;
  /** Each document's place in the order of equal scores. */
  precedence: Uint32Array;
  /** What must not stand under a document, besides itself and its story. */
  excluded: PlaceLists;
  /** Most documents a list. */
  limit: number;
  /** Of each document's matches the best ones that a list is chosen from. */
  considered: number;
}

/** How much of a score distance in time may take away, and after how many days half of that is gone. */
const RECENCY_SHARE = 0.7;
const RECENCY_HALF_LIFE = 4;
/** Below this cosine a match is chance; below this part of the best match, noise beside it. */
const WEAKEST = 0.04;
const WEAKEST_OF_BEST = 0.06;
/** From this cosine on two documents say the same again. */
const COPY = 0.8;
/** MMR's lambda: relevance against novelty. */
const RELEVANCE = 0.8;

/** Lists of documents, best first; `scores` has a score for each place. */
export interface SimilarPlaces extends PlaceLists {
  scores: Float64Array;
}

/** Chooses from the candidates, for all documents. */
export function chooseSimilar(basis: ChoiceBasis): SimilarPlaces {
  return new SimilarChooser(basis).choose(Uint32Array.from(basis.stories.keys()));
}

/** Chooses one list after another. Its options, by falling score, are in arrays that serve all lists: an object for each would be millions. */
export class SimilarChooser {
  private readonly basis: ChoiceBasis;
  private readonly comparison: Comparison;
  private count = 0;
  private readonly indexes: Uint32Array;
  private readonly scores: Float64Array;
  /** Highest text cosine with those chosen so far, and how many of them that is known for. */
  private readonly repeats: Float64Array;
  private readonly comparedWith: Uint32Array;

  constructor(basis: ChoiceBasis) {
    const most = longestList(basis.candidates);
    this.basis = basis;
    this.comparison = new Comparison(basis.vectors);
    this.indexes = new Uint32Array(most);
    this.scores = new Float64Array(most);
    this.repeats = new Float64Array(most);
    this.comparedWith = new Uint32Array(most);
  }

  /** The lists of these documents, in their order. */
  choose(documents: Uint32Array): SimilarPlaces {
    const starts = new Uint32Array(documents.length + 1);
    const places = new NumberList();
    const scores: number[] = [];
    documents.forEach((document, i) => {
      this.addList(document, places, scores);
      starts[i + 1] = places.length;
    });
    return { starts, places: places.toArray(), scores: Float64Array.from(scores) };
  }

  /** Appends a document's list and its scores. Maximal marginal relevance; a copy of a chosen one is never chosen. */
  private addList(document: number, places: NumberList, scores: number[]): void {
    this.findMatches(document);
    this.keepOneOfEachStory();
    this.count = Math.min(this.count, this.basis.considered);
    this.repeats.fill(0, 0, this.count);
    this.comparedWith.fill(0, 0, this.count);
    const chosen: number[] = [];
    while (chosen.length < this.basis.limit) {
      const best = this.bestOption(chosen);
      if (best < 0) break;
      chosen.push(this.indexes[best] ?? 0);
      places.push(this.indexes[best] ?? 0);
      scores.push(this.scores[best] ?? 0);
      this.repeats[best] = COPY;
      this.keep((option) => (this.repeats[option] ?? 0) < COPY);
    }
  }

  /** Allowed matches above the noise, best first. */
  private findMatches(document: number): void {
    const { candidates, stories, excluded, publishedAt } = this.basis;
    const story = stories[document] ?? 0;
    const end = at(candidates.starts, document + 1);
    this.count = 0;
    this.comparison.hold(document);
    for (let place = at(candidates.starts, document); place < end; place += 1) {
      const other = at(candidates.places, place);
      if (stories[other] === story || listHolds(excluded, document, other)) continue;
      const likeness = this.comparison.likeness(other);
      if (likeness < WEAKEST || (likeness >= COPY && this.comparison.textCosine(other) >= COPY)) continue;
      this.insert(other, round(likeness * timeCloseness(publishedAt, document, other)));
    }
  }

  private insert(index: number, score: number): void {
    const { indexes, scores } = this;
    const precedence = at(this.basis.precedence, index);
    let option = this.count;
    for (; option > 0; option -= 1) {
      const before = scores[option - 1] ?? 0;
      if (before > score || (before === score && at(this.basis.precedence, indexes[option - 1] ?? 0) < precedence)) break;
      scores[option] = before;
      indexes[option] = indexes[option - 1] ?? 0;
    }
    scores[option] = score;
    indexes[option] = index;
    this.count += 1;
  }

  /** Up to those that are noise beside the best. */
  private keepOneOfEachStory(): void {
    const weakest = (this.scores[0] ?? 0) * WEAKEST_OF_BEST;
    let kept = 0;
    this.keep((option) => {
      const isKept = (this.scores[option] ?? 0) >= weakest && !this.isStoryAmong(kept, option);
      if (isKept) kept += 1;
      return isKept;
    });
  }

  private isStoryAmong(options: number, option: number): boolean {
    const { stories } = this.basis;
    const story = stories[this.indexes[option] ?? 0];
    for (let other = 0; other < options; other += 1) if (stories[this.indexes[other] ?? 0] === story) return true;
    return false;
  }

  /** Moves the options that are wanted together, in their order. */
  private keep(isWanted: (option: number) => boolean): void {
    let kept = 0;
    for (let option = 0; option < this.count; option += 1) {
      if (!isWanted(option)) continue;
      this.indexes[kept] = this.indexes[option] ?? 0;
      this.scores[kept] = this.scores[option] ?? 0;
      this.repeats[kept] = this.repeats[option] ?? 0;
      this.comparedWith[kept] = this.comparedWith[option] ?? 0;
      kept += 1;
    }
    this.count = kept;
  }

  /** Negative for none. Options come by falling score: the search ends where even a wholly new one could not win. */
  private bestOption(chosen: readonly number[]): number {
    let best = -1;
    let most = 0;
    for (let option = 0; option < this.count; option += 1) {
      const score = this.scores[option] ?? 0;
      if (best >= 0 && score * RELEVANCE <= most) break;
      const repeats = this.compareWithNew(option, chosen);
      const marginal = score * (RELEVANCE - (1 - RELEVANCE) * repeats);
      if (repeats < COPY && (best < 0 || marginal > most)) [best, most] = [option, marginal];
    }
    return best;
  }

  private compareWithNew(option: number, chosen: readonly number[]): number {
    let known = this.comparedWith[option] ?? 0;
    let repeats = this.repeats[option] ?? 0;
    if (known === chosen.length) return repeats;
    this.comparison.hold(this.indexes[option] ?? 0);
    for (; known < chosen.length; known += 1) repeats = Math.max(repeats, this.comparison.textCosine(chosen[known] ?? 0));
    this.comparedWith[option] = known;
    this.repeats[option] = repeats;
    return repeats;
  }
}

/** 1 for the same moment, never below `1 - RECENCY_SHARE`; unknown dates are far apart. */
function timeCloseness(publishedAt: Float64Array, a: number, b: number): number {
  const days = Math.abs((publishedAt[a] ?? NaN) - (publishedAt[b] ?? NaN)) / DAY;
  if (Number.isNaN(days)) return 1 - RECENCY_SHARE;
  return 1 - RECENCY_SHARE + RECENCY_SHARE / (1 + days / RECENCY_HALF_LIFE);
}

/** Hides the rounding errors of sums taken in another order. */
function round(score: number): number {
  return Math.round(score * 100_000) / 100_000;
}
