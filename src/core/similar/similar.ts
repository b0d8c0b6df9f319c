/**
 * Similar articles: for each document the few others a reader may want after it.
 *
 * Score: TF-IDF cosine and shared topics (textModel.ts) times closeness in time, over the candidates of the
 * pruned inverted index (candidates.ts). Then the best are taken one by one by maximal marginal relevance
 * (J. Carbonell and J. Goldstein, "The use of MMR", SIGIR 1998), so that a list is not five times the same.
 * Guards: never itself, its own story or what is excluded; one of a story; no copy of what stands there
 * already; nothing far weaker than the best match, so that a short list beats a noisy one.
 */
import { findCandidates } from './candidates.ts';
import type { Candidates } from './candidates.ts';
import { Comparison } from './comparison.ts';
import type { DocumentText } from './corpus.ts';
import { sharedReader } from './sharedWords.ts';
import { at, buildTextModel } from './textModel.ts';
import type { TextModel } from './textModel.ts';

export interface TextDocument extends DocumentText {
  /** Documents of one story have the same number. */
  story: number;
}

export interface Similar {
  /** Place of the other document among those given. */
  index: number;
  /** 0 to 1, comparable within one list. */
  score: number;
  /** Up to three words or topics that made the match, as the documents write them, heaviest first. */
  shared: string[];
}

/** Best first. */
export type SimilarList = Similar[];

export interface SimilarOptions {
  /** Most documents a list. */
  limit?: number;
  /** True where a document must not stand under another, besides itself and its story. */
  isExcluded?: (document: number, other: number) => boolean;
  /** The model and candidates of the same documents, where the caller has them. */
  model?: TextModel;
  candidates?: Candidates;
}

const LIMIT = 6;
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

interface Match {
  index: number;
  score: number;
}

/** One list per document, in the order of `documents`. Without a good match a list is empty. */
export function similarArticles(documents: readonly TextDocument[], options: SimilarOptions = {}): SimilarList[] {
  const model = options.model ?? buildTextModel(documents);
  const candidates = options.candidates ?? findCandidates(model);
  const comparison = new Comparison(model);
  const limit = options.limit ?? LIMIT;
  return documents.map((document, index) => {
    const others = candidates.documents.subarray(at(candidates.starts, index), at(candidates.starts, index + 1));
    const matches = matchesOf(documents, comparison.hold(index), index, others, options.isExcluded);
    const shared = sharedReader(model, document, index);
    return diversify(comparison, matches, limit).map((match) => ({ index: match.index, score: match.score, shared: shared(match.index) }));
  });
}

/** Allowed matches above the noise, best first, one of a story. */
function matchesOf(
  documents: readonly TextDocument[],
  comparison: Comparison,
  index: number,
  others: Uint32Array,
  isExcluded: SimilarOptions['isExcluded'],
): Match[] {
  const own = documents[index];
  const matches: Match[] = [];
  for (const other of others) {
    const document = documents[other];
    if (own === undefined || document === undefined || document.story === own.story || isExcluded?.(index, other) === true) continue;
    const likeness = comparison.likeness(other);
    if (likeness < WEAKEST || (likeness >= COPY && comparison.textCosine(other) >= COPY)) continue;
    matches.push({ index: other, score: round(likeness * timeCloseness(own.publishedAt, document.publishedAt)) });
  }
  matches.sort((a, b) => b.score - a.score || byNewest(documents, a.index, b.index));
  const weakest = (matches[0]?.score ?? 0) * WEAKEST_OF_BEST;
  return oneOfEachStory(documents, matches.filter(({ score }) => score >= weakest));
}

/** 1 for the same moment, never below `1 - RECENCY_SHARE`; unknown dates are far apart. */
function timeCloseness(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1 - RECENCY_SHARE;
  const days = Math.abs(a - b) / DAY;
  return 1 - RECENCY_SHARE + RECENCY_SHARE / (1 + days / RECENCY_HALF_LIFE);
}

function oneOfEachStory(documents: readonly TextDocument[], matches: Match[]): Match[] {
  const seen = new Set<number>();
  return matches.filter(({ index }) => {
    const story = documents[index]?.story ?? -1;
    if (seen.has(story)) return false;
    seen.add(story);
    return true;
  });
}

interface Option extends Match {
  /** Highest text cosine with those chosen so far, and how many of them that is known for. */
  repeats: number;
  comparedWith: number;
}

/** Maximal marginal relevance; a copy of a chosen one is never chosen. */
function diversify(comparison: Comparison, matches: Match[], limit: number): Match[] {
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
    comparison.hold(option.index);
    for (const { index } of chosen.slice(option.comparedWith)) option.repeats = Math.max(option.repeats, comparison.textCosine(index));
    option.comparedWith = chosen.length;
    if (option.repeats < COPY && (best === null || marginal(option) > marginal(best))) best = option;
  }
  return best;
}

/** Relevance less what repeats the chosen ones, in parts of the relevance itself. */
function marginal({ score, repeats }: Option): number {
  return score * (RELEVANCE - (1 - RELEVANCE) * repeats);
}

/** Equal scores: the newer first, then by title, so that the order given does not matter. */
function byNewest(documents: readonly TextDocument[], a: number, b: number): number {
  const [first, second] = [documents[a], documents[b]];
  const newer = (second?.publishedAt ?? 0) - (first?.publishedAt ?? 0);
  if (newer !== 0) return newer;
  if (first !== undefined && second !== undefined && first.title !== second.title) return first.title < second.title ? -1 : 1;
  return a - b;
}

/** Hides the rounding errors of sums taken in another order. */
function round(score: number): number {
  return Math.round(score * 100_000) / 100_000;
}
