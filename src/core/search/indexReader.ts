import { ROOT_NAME, readRoot } from './format.ts';
import { IndexFiles } from './indexFiles.ts';
import type { FetchFile } from './keptFiles.ts';
import type { Match } from './matches.ts';
import { addTypos, matchWord } from './matches.ts';
import { matchPhrase } from './phrases.ts';
import type { SearchQuery } from './query.ts';
import { recency } from './ranking.ts';

/** Every document that a query finds. */
export interface SearchResult {
  /** Best first; of equals the newest first. */
  ordinals: Uint32Array<ArrayBuffer>;
  /** Above 0, in the order of `ordinals`. All 1 where only exclusions were asked for. */
  scores: Float32Array<ArrayBuffer>;
  /** What to hand to `highlight`: terms found, or beginnings of terms followed by `*`. */
  terms: string[];
  /** True where a word was taken for another one, because the typed ones found too little. */
  approximate: boolean;
}

export interface SearchOptions {
  /** Looked at between steps: the search then rejects with SearchAborted. */
  signal?: { readonly aborted: boolean };
  /** Told what the words as typed find, where it is something but so little that typos are looked for as well: once what it gives resolves. */
  onExact?: (result: SearchResult) => unknown;
}

export interface SearchIndex {
  /** Number of documents. */
  readonly documents: number;
  /**
   * Documents that hold every word and phrase, and nothing excluded. Operators are not applied. A query that asks
   * for nothing finds every document. Rejects with the error of a fetch, a FormatError or SearchAborted.
   */
  search(query: SearchQuery, options?: SearchOptions): Promise<SearchResult>;
  /** Fetches all terms with their lists, a file at a time. Rejects as `search` does. */
  fill(): Promise<void>;
}

/** Whoever asked waits no longer for the search. */
export class SearchAborted extends Error {
  override readonly name = 'SearchAborted';
}

/** Results below which typos are looked for. */
const ENOUGH = 10;

/** Opens an index that `buildSearchIndex` wrote; fetches its root. Rejects as `search`, or with a FormatVersionError. */
export async function openSearchIndex(fetchFile: FetchFile): Promise<SearchIndex> {
  const files = new IndexFiles(fetchFile, readRoot(await fetchFile(ROOT_NAME)));
  return {
    documents: files.root.documents,
    search: (query, options = {}) => search(files, query, options),
    fill: () => files.fill(),
  };
}

async function search(files: IndexFiles, query: SearchQuery, { signal, onExact }: SearchOptions): Promise<SearchResult> {
  const stopIfAborted = () => {
    if (signal?.aborted === true) throw new SearchAborted('A newer search took its place');
  };
  stopIfAborted();
  const [words, phrases, excluded] = await Promise.all([
    Promise.all(query.words.map((word) => matchWord(files, word))),
    Promise.all(query.phrases.map((phrase) => matchPhrase(files, phrase))),
    excludedMatches(files, query),
  ]);
  stopIfAborted();
  const exact = combine(files, [...words, ...phrases], excluded);
  if (exact.length >= ENOUGH || query.words.length === 0) return ranked(exact, [...words, ...phrases], false);
  if (exact.length > 0) await onExact?.(ranked(exact.slice(), [...words, ...phrases], false));
  stopIfAborted();
  const widened = await widen(files, query, words, exact.length === 0, stopIfAborted);
  stopIfAborted();
  const all = combine(files, [...widened, ...phrases], excluded);
  const approximate = all.length > exact.length;
  return approximate ? ranked(all, [...widened, ...phrases], true) : ranked(exact, [...words, ...phrases], false);
}

/**
 * Words that find little by themselves are taken for others near them; where the query still finds nothing,
 * the words that do find something are, too.
 */
async function widen(files: IndexFiles, query: SearchQuery, words: readonly Match[], nothingFound: boolean, stopIfAborted: () => void): Promise<Match[]> {
  const rare = await Promise.all(words.map((match, i) => widenWord(files, query, i, match, match.found < ENOUGH)));
  stopIfAborted();
  const meet = combine(files, rare, []).length > 0;
  if (!nothingFound || meet) return rare;
  return Promise.all(rare.map((match, i) => widenWord(files, query, i, match, match === words[i])));
}

async function widenWord(files: IndexFiles, query: SearchQuery, i: number, match: Match, wanted: boolean): Promise<Match> {
  const word = query.words[i];
  return word !== undefined && wanted ? addTypos(files, word, match) : match;
}

async function excludedMatches(files: IndexFiles, query: SearchQuery): Promise<Match[]> {
  return Promise.all([
    ...query.excludedWords.map((term) => matchWord(files, { term, prefix: false })),
    ...query.excludedPhrases.map((phrase) => matchPhrase(files, phrase)),
  ]);
}

/** Sort keys of the documents in every match and in nothing excluded: score, then ordinal, in one number each. */
function combine(files: IndexFiles, matches: readonly Match[], excluded: readonly Match[]): Float64Array<ArrayBuffer> {
  const totals = sumWhereAll(files.root.documents, matches);
  for (const { scores } of excluded) scores.forEach((score, ordinal) => score > 0 && (totals[ordinal] = 0));
  if (matches.length > 0) preferNew(files, totals);
  const keys = new Float64Array(totals.length);
  let count = 0;
  for (let ordinal = 0; ordinal < totals.length; ordinal++) {
    const total = totals[ordinal] ?? 0;
    if (total > 0) keys[count++] = sortKey(total, ordinal);
  }
  return keys.slice(0, count);
}

/** Sums of scores; 0 where a match does not hold the document, 1 everywhere where there is no match to hold it. */
function sumWhereAll(documents: number, matches: readonly Match[]): Float32Array {
  const [first, ...others] = matches;
  if (first === undefined) return new Float32Array(documents).fill(1);
  const totals = first.scores.slice();
  for (const { scores } of others) {
    for (let ordinal = 0; ordinal < documents; ordinal++) {
      const total = totals[ordinal] ?? 0;
      const score = scores[ordinal] ?? 0;
      totals[ordinal] = total === 0 || score === 0 ? 0 : total + score;
    }
  }
  return totals;
}

function preferNew({ root }: IndexFiles, totals: Float32Array): void {
  let run = 0;
  for (let ordinal = 0; ordinal < totals.length; ordinal++) {
    while ((root.undated[run]?.end ?? Infinity) <= ordinal) run++;
    const total = totals[ordinal] ?? 0;
    if (total > 0) totals[ordinal] = total * recency(ordinal, root.documents, (root.undated[run]?.start ?? Infinity) <= ordinal);
  }
}

/** Scores in steps of 1/2^20, as high as 2^8; ordinals below 2^24: together 52 bits. */
const SCORE_STEPS = 2 ** 20;
const ORDINALS = 2 ** 24;
const MOST_STEPS = 2 ** 28 - 1;

function sortKey(score: number, ordinal: number): number {
  return Math.max(1, Math.min(MOST_STEPS, Math.round(score * SCORE_STEPS))) * ORDINALS + ordinal;
}

function ranked(keys: Float64Array<ArrayBuffer>, matches: readonly Match[], approximate: boolean): SearchResult {
  keys.sort().reverse();
  return {
    ordinals: Uint32Array.from(keys, (key) => key % ORDINALS),
    scores: Float32Array.from(keys, (key) => Math.floor(key / ORDINALS) / SCORE_STEPS),
    terms: [...new Set(matches.flatMap((match) => match.terms))],
    approximate,
  };
}
