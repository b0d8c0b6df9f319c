import { joinTerms } from './compounds.ts';
import { type Correction, correctionsOf } from './corrections.ts';
import type { FetchFile } from './parsedFiles.ts';
import { ROOT_NAME } from './fileNames.ts';
import { readRoot } from './format.ts';
import { IndexFiles } from './indexFiles.ts';
import type { Match } from './matches.ts';
import { addTypos, eitherMatch, matchWord } from './matches.ts';
import { matchPhrase } from './phrases.ts';
import type { QueryWord, SearchQuery } from './query.ts';
import { recency } from './ranking.ts';
import { snippetOf } from './snippet.ts';
import { matchSplits } from './splits.ts';

/** All documents that a query finds. */
export interface SearchResult {
  /** Best first. Of equal documents the newest comes first. */
  docs: Uint32Array<ArrayBuffer>;
  /** What `highlight` marks: terms, or beginnings of terms followed by `*`. */
  terms: string[];
  /** The same for each word and each phrase of the query. */
  wordTerms: string[][];
  /** How many of the documents were found as typed. */
  typed: number;
  /** What was found in place of words that are probably mistyped. */
  corrections: Correction[];
}

export interface SearchOptions {
  /** Whether words are looked for only as they were typed. */
  exact?: boolean;
  /** Once it is aborted, the search rejects with SearchAborted. */
  signal?: { readonly aborted: boolean };
  /**
   * Gets what the typed words find, where that is something but so little that the search looks for typos next. The
   * search waits for the promise that it returns.
   */
  onExact?: (result: SearchResult) => unknown;
}

export interface SearchIndex {
  /**
   * Finds the documents that hold all words and phrases and nothing excluded. It does not apply operators. An empty
   * query finds all documents. Rejects with the error of a fetch, a FormatError or SearchAborted.
   */
  search(query: SearchQuery, options?: SearchOptions): Promise<SearchResult>;
  /** The part of a document's text that has the most of `terms`, those of a result. Null where the text has none. Rejects as `search` does. */
  snippet(doc: number, terms: readonly string[]): Promise<string | null>;
  /** Fetches all terms with their posting lists, one file after another. Rejects as `search` does. */
  prefetchAll(): Promise<void>;
}

/** The caller stopped the search. */
export class SearchAborted extends Error {
  override readonly name = 'SearchAborted';
}

/** With fewer results than these the search looks for words written as two, and for typos. */
const ENOUGH = 10;
/** Words of a query that are joined with the words beside them. */
const MOST_JOINED = 8;

/** Opens an index that `buildSearchIndex` wrote: fetches its root. Rejects as `search`, or with a FormatVersionError. */
export async function openSearchIndex(fetchFile: FetchFile): Promise<SearchIndex> {
  const files = new IndexFiles(fetchFile, readRoot(await fetchFile(ROOT_NAME)));
  return {
    search: (query, options = {}) => search(files, query, options),
    snippet: async (doc, terms) => snippetOf(await files.textOf(doc), terms),
    prefetchAll: () => files.prefetchAll(),
  };
}

async function search(
  files: IndexFiles,
  query: SearchQuery,
  { signal, onExact, exact: onlyTyped = false }: SearchOptions,
): Promise<SearchResult> {
  const stopIfAborted = () => {
    if (signal?.aborted === true) throw new SearchAborted('A newer search replaced it');
  };
  stopIfAborted();
  const [words, phrases, excluded] = await Promise.all([
    Promise.all(query.words.map((word, i) => matchWord(files, word, joinsAt(query.words, i)))),
    Promise.all(query.phrases.map((phrase) => matchPhrase(files, phrase))),
    excludedMatches(files, query),
  ]);
  stopIfAborted();
  const exact = combine(files, [...words, ...phrases], excluded);
  if (exact.length >= ENOUGH || query.words.length === 0 || onlyTyped) return ranked(exact, [...words, ...phrases]);
  if (exact.length > 0) await onExact?.(ranked(exact.slice(), [...words, ...phrases]));
  stopIfAborted();
  const widened = await widen(files, query, words, exact.length === 0, stopIfAborted);
  stopIfAborted();
  const all = combine(files, [...widened, ...phrases], excluded);
  if (all.length === exact.length) return ranked(exact, [...words, ...phrases]);
  const corrections = correctionsOf(query.words, widened, docsOf(all), docsOf(exact));
  return { ...ranked(all, [...widened, ...phrases]), typed: exact.length, corrections };
}

/** What the word at `i` makes together with the words beside it. A reader may paste a whole page: only the first words are joined. */
function joinsAt(words: readonly QueryWord[], i: number): string[] {
  if (i > MOST_JOINED) return [];
  return [words.slice(Math.max(0, i - 1), i + 1), words.slice(i, i + 2)].flatMap(([first, second]) => {
    const join = first === undefined || second === undefined ? null : joinTerms(first.term, second.term);
    return join === null ? [] : [join];
  });
}

/**
 * Adds the documents of other spellings to each word that finds only a few. Where the words still have no document in
 * common, the other words get theirs, too.
 */
async function widen(
  files: IndexFiles,
  query: SearchQuery,
  words: readonly Match[],
  nothingFound: boolean,
  stopIfAborted: () => void,
): Promise<Match[]> {
  const rare = await Promise.all(words.map((match, i) => widenWord(files, query, i, match, match.found < ENOUGH)));
  stopIfAborted();
  const meet = combine(files, rare, []).length > 0;
  if (!nothingFound || meet) return rare;
  return Promise.all(rare.map((match, i) => widenWord(files, query, i, match, match === words[i])));
}

async function widenWord(
  files: IndexFiles,
  query: SearchQuery,
  i: number,
  match: Match,
  wanted: boolean,
): Promise<Match> {
  const word = query.words[i];
  if (word === undefined || !wanted) return match;
  // Where the index has the term, it stands also for the two words that make it.
  const splits = match.found > 0 ? [] : (await matchSplits(files, word.term)).filter(({ found }) => found > 0);
  // A word that stands as two is not mistyped.
  return splits.length > 0 ? eitherMatch(files.root.documents, [match, ...splits]) : addTypos(files, word, match);
}

async function excludedMatches(files: IndexFiles, query: SearchQuery): Promise<Match[]> {
  return Promise.all([
    ...query.excludedWords.map((term) => matchWord(files, { term, prefix: false })),
    ...query.excludedPhrases.map((phrase) => matchPhrase(files, phrase)),
  ]);
}

/** One sort key for each document that is in all matches and in nothing excluded: by score, then by document. */
function combine(files: IndexFiles, matches: readonly Match[], excluded: readonly Match[]): Float64Array<ArrayBuffer> {
  const totals = sumWhereAll(files.root.documents, matches);
  for (const { scores } of excluded) scores.forEach((score, doc) => score > 0 && (totals[doc] = 0));
  if (matches.length > 0) preferNew(files, totals);
  const keys = new Float64Array(totals.length);
  let count = 0;
  for (let doc = 0; doc < totals.length; doc++) {
    const total = totals[doc] ?? 0;
    if (total > 0) keys[count++] = sortKey(total, doc);
  }
  return keys.slice(0, count);
}

/** The sum of its scores for each document, or 0 where one of the matches does not hold it. 1 for all where there is no match. */
function sumWhereAll(documents: number, matches: readonly Match[]): Float32Array {
  const [first, ...others] = matches;
  if (first === undefined) return new Float32Array(documents).fill(1);
  const totals = first.scores.slice();
  for (const { scores } of others) {
    for (let doc = 0; doc < documents; doc++) {
      const total = totals[doc] ?? 0;
      const score = scores[doc] ?? 0;
      totals[doc] = total === 0 || score === 0 ? 0 : total + score;
    }
  }
  return totals;
}

function preferNew({ root }: IndexFiles, totals: Float32Array): void {
  let run = 0;
  for (let doc = 0; doc < totals.length; doc++) {
    while ((root.undated[run]?.end ?? Infinity) <= doc) run++;
    const total = totals[doc] ?? 0;
    if (total > 0) totals[doc] = total * recency(doc, root.documents, (root.undated[run]?.start ?? Infinity) <= doc);
  }
}

/** Scores go up to 2^8 in steps of 1/2^20, documents up to 2^24: together 52 bits, which a number holds exactly. */
const SCORE_STEPS = 2 ** 20;
const DOCS = 2 ** 24;
const MOST_STEPS = 2 ** 28 - 1;

function sortKey(score: number, doc: number): number {
  return Math.max(1, Math.min(MOST_STEPS, Math.round(score * SCORE_STEPS))) * DOCS + doc;
}

function ranked(keys: Float64Array<ArrayBuffer>, matches: readonly Match[]): SearchResult {
  keys.sort().reverse();
  return {
    docs: docsOf(keys),
    terms: [...new Set(matches.flatMap((match) => match.terms))],
    wordTerms: matches.map((match) => match.terms),
    typed: keys.length,
    corrections: [],
  };
}

function docsOf(keys: Float64Array): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(keys, (key) => key % DOCS);
}
