/**
 * Selects the documents that a reader may want after another one. The candidates are scored by likeness (cosine and
 * shared topics, textModel.ts) times closeness in time. Then the best are taken one by one by maximal marginal relevance
 * (J. Carbonell and J. Goldstein, "The use of MMR", SIGIR 1998), so that a list does not say the same five times.
 *
 * A list never holds the document itself, another one of its story, an excluded one, two of one story, or a copy of
 * what it already holds. A match far weaker than the best one is left out: a short list is better than a noisy one.
 */
import { DAY } from '../day.ts';
import { NumberList } from '../numberList.ts';
import { type AdjacencyLists, hasNeighbour } from './adjacencyLists.ts';
import { Comparison } from './comparison.ts';
import { at } from './textModel.ts';
import type { Vectors } from './textModel.ts';

/** Everything that the selection depends on: numbers alone, so that a thread can receive them at little cost. */
export interface SelectionInput {
  vectors: Vectors;
  /** The documents that each list is selected from. */
  candidates: AdjacencyLists;
  /** Documents of one story have the same number. */
  stories: Uint32Array;
  /** Milliseconds since 1970, UTC; NaN for an unknown date. */
  publishedAt: Float64Array;
  /** Each document's position in the order of equal scores. */
  precedence: Uint32Array;
  /** Documents that must not be in a document's list. */
  excluded: AdjacencyLists;
  /** Most documents in a list. */
  limit: number;
  /** How many of the best matches a list is selected from. */
  considered: number;
}

/** How much of a score distance in time may take away, and after how many days half of that is gone. */
const RECENCY_SHARE = 0.7;
const RECENCY_HALF_LIFE = 4;
/** A match below this cosine is chance. */
const WEAKEST = 0.04;
/** A match below this part of the best match is noise beside it. */
const WEAKEST_OF_BEST = 0.06;
/** From this cosine on two documents say the same. */
const COPY = 0.8;
/** MMR's lambda: relevance against novelty. */
const RELEVANCE = 0.8;

/** Lists of documents, best first. Each document in `docs` has its score at the same position in `scores`. */
export interface SelectedLists extends AdjacencyLists {
  scores: Float64Array;
}

/** A document that may be selected for a list. */
interface Option {
  doc: number;
  score: number;
  /** Its highest text cosine with a selected document, among the first `comparedWith` of them. */
  redundancy: number;
  comparedWith: number;
}

export class MmrSelector {
  private readonly input: SelectionInput;
  private readonly comparison: Comparison;

  constructor(input: SelectionInput) {
    this.input = input;
    this.comparison = new Comparison(input.vectors);
  }

  /** The lists of these documents, in their order. */
  select(documents: Uint32Array): SelectedLists {
    const starts = new Uint32Array(documents.length + 1);
    const docs = new NumberList();
    const scores: number[] = [];
    documents.forEach((document, i) => {
      for (const { doc, score } of this.selectFor(document)) {
        docs.push(doc);
        scores.push(score);
      }
      starts[i + 1] = docs.length;
    });
    return { starts, docs: docs.toArray(), scores: Float64Array.from(scores) };
  }

  private selectFor(document: number): Option[] {
    const selected: Option[] = [];
    const options = this.oneOfEachStory(this.matches(document)).slice(0, this.input.considered);
    while (selected.length < this.input.limit) {
      const best = this.bestOption(options, selected);
      if (best === null) break;
      selected.push(best);
      options.splice(options.indexOf(best), 1);
    }
    return selected;
  }

  /** The candidates that may stand under a document, best first. */
  private matches(document: number): Option[] {
    const { candidates, stories, excluded, publishedAt, precedence } = this.input;
    const options: Option[] = [];
    this.comparison.hold(document);
    for (const doc of candidates.docs.subarray(candidates.starts[document], candidates.starts[document + 1])) {
      if (stories[doc] === stories[document] || hasNeighbour(excluded, document, doc)) continue;
      const likeness = this.comparison.likeness(doc);
      if (likeness < WEAKEST || (likeness >= COPY && this.comparison.textCosine(doc) >= COPY)) continue;
      options.push({
        doc,
        score: round(likeness * timeCloseness(publishedAt, document, doc)),
        redundancy: 0,
        comparedWith: 0,
      });
    }
    return options.sort((a, b) => b.score - a.score || at(precedence, a.doc) - at(precedence, b.doc));
  }

  /** The best option of each story, without those that are noise beside the best of all. */
  private oneOfEachStory(options: readonly Option[]): Option[] {
    const weakest = (options[0]?.score ?? 0) * WEAKEST_OF_BEST;
    const seen = new Set<number>();
    return options.filter(({ doc, score }) => {
      const story = at(this.input.stories, doc);
      if (score < weakest || seen.has(story)) return false;
      seen.add(story);
      return true;
    });
  }

  /**
   * The option of the highest marginal relevance that is no copy of a selected document; null where there is none.
   * Options come by falling score, so the loop stops where even a wholly new text could not win. Comparing every option
   * with every selected document took twice as long: 0.3 s more in a build of 10,000 records.
   */
  private bestOption(options: readonly Option[], selected: readonly Option[]): Option | null {
    let best: Option | null = null;
    let highest = 0;
    for (const option of options) {
      if (best !== null && option.score * RELEVANCE <= highest) break;
      this.updateRedundancy(option, selected);
      const marginal = option.score * (RELEVANCE - (1 - RELEVANCE) * option.redundancy);
      if (option.redundancy < COPY && (best === null || marginal > highest)) [best, highest] = [option, marginal];
    }
    return best;
  }

  private updateRedundancy(option: Option, selected: readonly Option[]): void {
    if (option.redundancy >= COPY || option.comparedWith === selected.length) return;
    this.comparison.hold(option.doc);
    for (const { doc } of selected.slice(option.comparedWith))
      option.redundancy = Math.max(option.redundancy, this.comparison.textCosine(doc));
    option.comparedWith = selected.length;
  }
}

/** 1 for the same moment, never below `1 - RECENCY_SHARE`. An unknown date is far from every other date. */
function timeCloseness(publishedAt: Float64Array, a: number, b: number): number {
  const days = Math.abs((publishedAt[a] ?? NaN) - (publishedAt[b] ?? NaN)) / DAY;
  if (Number.isNaN(days)) return 1 - RECENCY_SHARE;
  return 1 - RECENCY_SHARE + RECENCY_SHARE / (1 + days / RECENCY_HALF_LIFE);
}

/** Hides the rounding errors of sums that are added in another order. */
function round(score: number): number {
  return Math.round(score * 100_000) / 100_000;
}
