import type { IndexFiles } from './indexFiles.ts';
import type { PostingList } from './postings.ts';
import type { QueryWord } from './query.ts';
import { JOINED_PREFIX_WEIGHT, JOINED_WORDS_WEIGHT, prefixWeight, idf, typoWeight } from './ranking.ts';
import { findTypos } from './typos.ts';

/** The documents that one word or phrase of a query finds. */
export interface Match {
  /** By document; 0 for one that is not found. */
  scores: Float32Array;
  found: number;
  /** What `highlight` marks: terms, or beginnings of terms followed by `*`. */
  terms: string[];
  /** The terms that the word may be a typo of, with their documents, the likeliest first. */
  typos: { term: string; docs: Uint32Array }[];
}

/** Lists that count as the list of one term, each with its weight. */
interface Variants {
  lists: { list: PostingList; weight: number }[];
}

/**
 * The documents that have the word, or, if the word is a prefix, a term that begins with it, or one of `joins`: terms
 * that the word makes together with a word beside it.
 */
export async function matchWord(files: IndexFiles, word: QueryWord, joins: readonly string[] = []): Promise<Match> {
  const match = noMatch(files.root.documents);
  const [exact, variants, joined] = await Promise.all([
    files.postings(word.term),
    word.prefix ? prefixVariants(files, word.term) : { lists: [] },
    Promise.all(joins.map((join) => files.postings(join))),
  ]);
  if (exact !== null) addVariants(files, match, { lists: [{ list: exact, weight: 1 }] });
  addVariants(files, match, variants);
  if (match.found > 0) match.terms.push(word.prefix ? `${word.term}*` : word.term);
  joined.forEach((list, i) => {
    if (list === null) return;
    addVariants(files, match, { lists: [{ list, weight: JOINED_WORDS_WEIGHT }] });
    match.terms.push(joins[i] ?? '');
  });
  return match;
}

/** The documents that one of the matches finds, each with its best score. */
export function eitherMatch(documents: number, matches: readonly Match[]): Match {
  const either = noMatch(documents);
  for (let doc = 0; doc < documents; doc++) {
    const best = Math.max(...matches.map(({ scores }) => scores[doc] ?? 0));
    if (best > 0) either.found++;
    either.scores[doc] = best;
  }
  either.terms = matches.flatMap(({ terms }) => terms);
  return either;
}

/** The documents of `match`, and those with a term that the word may be a typo of. */
export async function addTypos(files: IndexFiles, word: QueryWord, match: Match): Promise<Match> {
  const candidates = await findTypos(files, word);
  const lists = await Promise.all(candidates.map((candidate) => files.postings(candidate.term)));
  const variants: Variants = { lists: [] };
  const widened: Match = { ...match, scores: match.scores.slice(), terms: [...match.terms], typos: [] };
  lists.forEach((list, i) => {
    const candidate = candidates[i];
    if (list === null || candidate === undefined) return;
    variants.lists.push({
      list,
      weight: typoWeight(candidate.edits) * (candidate.beginning ? JOINED_PREFIX_WEIGHT : 1),
    });
    widened.terms.push(candidate.term);
    widened.typos.push({ term: candidate.term, docs: list.docs });
  });
  addVariants(files, widened, variants);
  return widened;
}

/** A match without any document, to add to. */
export function noMatch(documents: number): Match {
  return { scores: new Float32Array(documents), found: 0, terms: [], typos: [] };
}

async function prefixVariants(files: IndexFiles, prefix: string): Promise<Variants> {
  const joined = await files.joinedPostings(prefix);
  if (joined !== null) return { lists: [{ list: joined, weight: JOINED_PREFIX_WEIGHT }] };
  const lists = await files.prefixPostings(prefix);
  return { lists: lists.map((list) => ({ list, weight: prefixWeight(prefix, list.term) })) };
}

/** Raises the score of each document in the lists to the score of its best variant, where that is higher. */
function addVariants(files: IndexFiles, match: Match, variants: Variants): void {
  const { documents, impacts } = files.root;
  const best = new Float32Array(documents);
  let count = 0;
  for (const { list, weight } of variants.lists) {
    for (let i = 0; i < list.docs.length; i++) {
      const doc = list.docs[i] ?? 0;
      const value = (impacts[list.levels[i] ?? 0] ?? 0) * weight;
      const known = best[doc] ?? 0;
      if (known === 0) count++;
      if (value > known) best[doc] = value;
    }
  }
  if (count === 0) return;
  const factor = idf(documents, count);
  for (let doc = 0; doc < documents; doc++) {
    const score = (best[doc] ?? 0) * factor;
    const known = match.scores[doc] ?? 0;
    if (score <= known) continue;
    if (known === 0) match.found++;
    match.scores[doc] = score;
  }
}
