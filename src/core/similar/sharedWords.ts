/** What two documents have in common, in words for a reader: "breast cancer", "tumour", "AI Ethics". */
import type { DocumentText } from './corpus.ts';
import { at, IN_TITLE } from './textModel.ts';
import type { TextModel, Vectors } from './textModel.ts';

const MOST_SHOWN = 3;
/** Some join into phrases, so a few more are looked at. */
const MOST_WEIGHED = MOST_SHOWN + 2;
/** A word must carry this part of the heaviest one's share to be named. */
const WORTH_NAMING = 0.2;

/** What the words are read from: vectors of the same documents, and how things are written. */
export interface Wording {
  vectors: Vectors;
  /** Each term as a reader knows it. */
  readable: readonly string[];
  titles: readonly string[];
  /** Empty where there is none. */
  excerpts: readonly string[];
}

/** The wording of a model's documents. */
export function wordingOf(model: TextModel, documents: readonly DocumentText[]): Wording {
  return {
    vectors: model,
    readable: Array.from({ length: model.termCount }, (_, term) => model.vocabulary.readable(term)),
    titles: documents.map(({ title }) => title),
    excerpts: documents.map(({ excerpt }) => excerpt ?? ''),
  };
}

interface SharedTerm {
  term: number;
  share: number;
  isTopic: boolean;
}

/**
 * Gives, for another document, up to three, heaviest first; two that stand side by side in the document are
 * given as one phrase.
 */
export function sharedReader({ vectors, readable, titles, excerpts }: Wording, document: number): (other: number) => string[] {
  const excerpt = excerpts[document] ?? '';
  const lowerExcerpt = excerpt.toLowerCase();
  const text = `${(titles[document] ?? '').toLowerCase()} ${lowerExcerpt}`;
  return (other) => phrases(readable, heaviestShared(vectors, document, other), text).map((words) => asWritten(excerpt, lowerExcerpt, words));
}

function phrases(readable: readonly string[], terms: readonly SharedTerm[], text: string): string[] {
  const shown: string[] = [];
  for (const { term, isTopic } of terms) {
    const word = readable[term] ?? '';
    if (!isReadable(word) || isSaid(shown, word)) continue;
    const joined = isTopic ? null : joinedPhrase(shown, word, text);
    if (joined !== null) shown[joined.place] = joined.words;
    else if (shown.length < MOST_SHOWN) shown.push(word);
  }
  return shown;
}

function joinedPhrase(shown: readonly string[], word: string, text: string): { place: number; words: string } | null {
  for (const [place, before] of shown.entries()) {
    if (before.split(' ').length > 2) continue;
    const words = [`${before} ${word}`, `${word} ${before}`].find((pair) => text.includes(pair.toLowerCase()));
    if (words !== undefined) return { place, words };
  }
  return null;
}

/** Running text shows what is a name; where a sentence begins it does not. */
function asWritten(excerpt: string, lowerExcerpt: string, words: string): string {
  const place = lowerExcerpt.indexOf(words.toLowerCase());
  const startsSentence = place <= 0 || /[.!?:"“‘']\s*$/u.test(excerpt.slice(Math.max(0, place - 3), place));
  const written = excerpt.slice(place, place + words.length);
  return startsSentence || written.toLowerCase() !== words.toLowerCase() ? words : written;
}

/** Words of neither headline are named only where there is nothing better: they are seldom what it is about. */
function heaviestShared({ starts, terms, fields, weights }: Vectors, index: number, other: number): SharedTerm[] {
  const shared: SharedTerm[] = [];
  const aside: SharedTerm[] = [];
  const [end, otherEnd] = [at(starts, index + 1), at(starts, other + 1)];
  for (let [cell, otherCell] = [at(starts, index), at(starts, other)]; cell < end && otherCell < otherEnd; ) {
    const term = terms[cell] ?? 0;
    const difference = term - (terms[otherCell] ?? 0);
    if (difference === 0) {
      const both = (fields[cell] ?? 0) | (fields[otherCell] ?? 0);
      const isSubject = both === 0 || (both & IN_TITLE) !== 0;
      keepHeaviest(isSubject ? shared : aside, term, (weights[cell] ?? 0) * (weights[otherCell] ?? 0), both === 0);
    }
    if (difference <= 0) cell += 1;
    if (difference >= 0) otherCell += 1;
  }
  const named = shared.length > 0 ? shared : aside;
  const least = (named[0]?.share ?? 0) * WORTH_NAMING;
  return named.filter(({ share }) => share >= least);
}

/** Keeps a short list in falling order; equal shares by term. */
function keepHeaviest(heaviest: SharedTerm[], term: number, share: number, isTopic: boolean): void {
  if (heaviest.length === MOST_WEIGHED && share <= (heaviest[MOST_WEIGHED - 1]?.share ?? 0)) return;
  if (heaviest.length === MOST_WEIGHED) heaviest.pop();
  let place = heaviest.length;
  while (place > 0 && (heaviest[place - 1]?.share ?? 0) < share) place -= 1;
  heaviest.splice(place, 0, { term, share, isTopic });
}

/** A bare number or a single letter tells a reader nothing. */
function isReadable(word: string): boolean {
  return word.length > 1 && !/^[\p{Nd}.,]+$/u.test(word);
}

function isSaid(shown: readonly string[], word: string): boolean {
  const key = word.toLowerCase();
  return shown.some((before) => before.toLowerCase().split(' ').includes(key) || before.toLowerCase() === key);
}
