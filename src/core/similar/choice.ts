/**
 * Which documents stand under which, in numbers alone, so that it can be worked out beside other things and in parts.
 * What the numbers mean, and where the method is from, stands in similar.ts.
 */
import type { Candidates } from './candidates.ts';
import { Comparison } from './comparison.ts';
import { NumberList } from './numberList.ts';
import { at } from './textModel.ts';
import type { Vectors } from './textModel.ts';

/** What the choice looks at. */
export interface ChoiceBasis {
  vectors: Vectors;
  candidates: Candidates;
  /** Documents of one story have the same number. */
  stories: Uint32Array;
  /** Milliseconds since 1970, UTC; NaN where there is none. */
  publishedAt: Float64Array;
  /** Each document's place in the order of equal scores. */
  precedence: Uint32Array;
  /** What must not stand under document `d`, besides itself and its story: `places[starts[d]]` to `places[starts[d + 1] - 1]`. */
  excluded: PlaceLists;
  /** Most documents a list. */
  limit: number;
}

/** A list of places for every document. */
export interface PlaceLists {
  starts: Uint32Array;
  places: Uint32Array;
}

const DAY = 86_400_000;
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
/** How many times the limit are considered. */
const CONSIDERED = 3;

/** Another document as a choice for a list. */
export interface Match {
  index: number;
  score: number;
}

/** The list of every document, best first; `scores` has a score for each place. */
export interface SimilarPlaces extends PlaceLists {
  scores: Float64Array;
}

/** Chooses from the candidates. */
export function chooseSimilar(basis: ChoiceBasis): SimilarPlaces {
  const size = basis.stories.length;
  const comparison = new Comparison(basis.vectors);
  const starts = new Uint32Array(size + 1);
  const places = new NumberList();
  const scores: number[] = [];
  for (let document = 0; document < size; document += 1) {
    for (const { index, score } of diversify(comparison, matchesOf(basis, comparison, document), basis.limit)) {
      places.push(index);
      scores.push(score);
    }
    starts[document + 1] = places.length;
  }
  return { starts, places: places.toArray(), scores: Float64Array.from(scores) };
}

/** Allowed matches above the noise, best first, one of a story. */
function matchesOf(basis: ChoiceBasis, comparison: Comparison, document: number): Match[] {
  const { candidates, stories, precedence } = basis;
  const story = at(stories, document);
  const matches: Match[] = [];
  comparison.hold(document);
  for (let place = at(candidates.starts, document); place < at(candidates.starts, document + 1); place += 1) {
    const other = at(candidates.documents, place);
    if (at(stories, other) === story || isExcluded(basis.excluded, document, other)) continue;
    const likeness = comparison.likeness(other);
    if (likeness < WEAKEST || (likeness >= COPY && comparison.textCosine(other) >= COPY)) continue;
    matches.push({ index: other, score: round(likeness * timeCloseness(basis.publishedAt, document, other)) });
  }
  matches.sort((a, b) => b.score - a.score || at(precedence, a.index) - at(precedence, b.index));
  return oneOfEachStory(stories, matches, (matches[0]?.score ?? 0) * WEAKEST_OF_BEST);
}

function isExcluded({ starts, places }: PlaceLists, document: number, other: number): boolean {
  const end = at(starts, document + 1);
  for (let place = at(starts, document); place < end; place += 1) if (places[place] === other) return true;
  return false;
}

/** 1 for the same moment, never below `1 - RECENCY_SHARE`; unknown dates are far apart. */
function timeCloseness(publishedAt: Float64Array, a: number, b: number): number {
  const days = Math.abs((publishedAt[a] ?? NaN) - (publishedAt[b] ?? NaN)) / DAY;
  if (Number.isNaN(days)) return 1 - RECENCY_SHARE;
  return 1 - RECENCY_SHARE + RECENCY_SHARE / (1 + days / RECENCY_HALF_LIFE);
}

function oneOfEachStory(stories: Uint32Array, matches: readonly Match[], weakest: number): Match[] {
  const kept: Match[] = [];
  for (const match of matches) {
    if (match.score < weakest) break;
    const story = at(stories, match.index);
    if (!kept.some(({ index }) => at(stories, index) === story)) kept.push(match);
  }
  return kept;
}

interface Option extends Match {
  /** Highest text cosine with those chosen so far, and how many of them that is known for. */
  repeats: number;
  comparedWith: number;
}

/** Maximal marginal relevance; a copy of a chosen one is never chosen. */
function diversify(comparison: Comparison, matches: readonly Match[], limit: number): Match[] {
  const chosen: Match[] = [];
  let left: Option[] = matches.slice(0, limit * CONSIDERED).map(({ index, score }) => ({ index, score, repeats: 0, comparedWith: 0 }));
  while (chosen.length < limit) {
    const best = bestOption(comparison, left, chosen);
    if (best === null) break;
    chosen.push(best);
    left = left.filter((option) => option !== best && option.repeats < COPY);
  }
  return chosen;
}

/** `left` comes by falling score: the search ends where even a wholly new one could not win. */
function bestOption(comparison: Comparison, left: readonly Option[], chosen: readonly Match[]): Option | null {
  let best: Option | null = null;
  for (const option of left) {
    if (best !== null && option.score * RELEVANCE <= marginal(best)) break;
    compareWithNew(comparison, option, chosen);
    if (option.repeats < COPY && (best === null || marginal(option) > marginal(best))) best = option;
  }
  return best;
}

function compareWithNew(comparison: Comparison, option: Option, chosen: readonly Match[]): void {
  if (option.comparedWith === chosen.length) return;
  comparison.hold(option.index);
  for (; option.comparedWith < chosen.length; option.comparedWith += 1) {
    option.repeats = Math.max(option.repeats, comparison.textCosine(chosen[option.comparedWith]?.index ?? option.index));
  }
}

/** Relevance less what repeats the chosen ones, in parts of the relevance itself. */
function marginal({ score, repeats }: Option): number {
  return score * (RELEVANCE - (1 - RELEVANCE) * repeats);
}

/** Hides the rounding errors of sums taken in another order. */
function round(score: number): number {
  return Math.round(score * 100_000) / 100_000;
}
