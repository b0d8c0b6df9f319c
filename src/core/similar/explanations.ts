/** Explains to a reader what two documents have in common: "breast cancer", "tumour", "AI Ethics". */
import type { DocumentText } from './corpus.ts';
import { at, IN_TITLE } from './textModel.ts';
import type { TextModel, Vectors } from './textModel.ts';

const MOST_SHOWN = 3;
/** Terms that are looked at. They are more than are shown, because some join into phrases. */
const MOST_WEIGHED = MOST_SHOWN + 2;
/** A term is named only from this part of the heaviest term's share on. */
const WORTH_NAMING = 0.2;

/** What explanations are made from: the vectors of the documents and the wording of their texts. */
export interface Wording {
  vectors: Vectors;
  /** Each term as a reader knows it. */
  readable: readonly string[];
  titles: readonly string[];
  /** Empty for a document without an excerpt. */
  excerpts: readonly string[];
}

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
 * Returns a function that names what `doc` and another document have in common: up to `MOST_SHOWN` words, topics or
 * phrases, heaviest first. Two words that stand side by side in the text of `doc` are one phrase.
 */
export function explainer({ vectors, readable, titles, excerpts }: Wording, doc: number): (other: number) => string[] {
  const excerpt = excerpts[doc] ?? '';
  const lowerExcerpt = excerpt.toLowerCase();
  const text = `${(titles[doc] ?? '').toLowerCase()} ${lowerExcerpt}`;
  return (other) =>
    phrases(readable, heaviestShared(vectors, doc, other), text).map((words) =>
      asWritten(excerpt, lowerExcerpt, words),
    );
}

function phrases(readable: readonly string[], terms: readonly SharedTerm[], text: string): string[] {
  const shown: string[] = [];
  for (const { term, isTopic } of terms) {
    const word = readable[term] ?? '';
    if (!isReadable(word) || isShown(shown, word)) continue;
    const joined = isTopic ? null : joinedPhrase(shown, word, text);
    if (joined !== null) shown[joined.position] = joined.words;
    else if (shown.length < MOST_SHOWN) shown.push(word);
  }
  return shown;
}

function joinedPhrase(
  shown: readonly string[],
  word: string,
  text: string,
): { position: number; words: string } | null {
  for (const [position, before] of shown.entries()) {
    if (before.split(' ').length > 2) continue;
    const words = [`${before} ${word}`, `${word} ${before}`].find((pair) => text.includes(pair.toLowerCase()));
    if (words !== undefined) return { position, words };
  }
  return null;
}

/** The words as the excerpt writes them, capitals included, unless they begin a sentence there: that capital says nothing. */
function asWritten(excerpt: string, lowerExcerpt: string, words: string): string {
  const start = lowerExcerpt.indexOf(words.toLowerCase());
  const startsSentence = start <= 0 || /[.!?:"“‘']\s*$/u.test(excerpt.slice(Math.max(0, start - 3), start));
  const written = excerpt.slice(start, start + words.length);
  return startsSentence || written.toLowerCase() !== words.toLowerCase() ? words : written;
}

/** Terms that stand in neither title are used only where there are no others: they seldom name the subject. */
function heaviestShared({ starts, terms, fields, weights }: Vectors, doc: number, other: number): SharedTerm[] {
  const shared: SharedTerm[] = [];
  const aside: SharedTerm[] = [];
  const [end, otherEnd] = [at(starts, doc + 1), at(starts, other + 1)];
  for (let [cell, otherCell] = [at(starts, doc), at(starts, other)]; cell < end && otherCell < otherEnd;) {
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

/** Inserts into a short list in falling order of share. Of equal shares the lower term comes first. */
function keepHeaviest(heaviest: SharedTerm[], term: number, share: number, isTopic: boolean): void {
  if (heaviest.length === MOST_WEIGHED && share <= (heaviest[MOST_WEIGHED - 1]?.share ?? 0)) return;
  if (heaviest.length === MOST_WEIGHED) heaviest.pop();
  let position = heaviest.length;
  while (position > 0 && (heaviest[position - 1]?.share ?? 0) < share) position -= 1;
  heaviest.splice(position, 0, { term, share, isTopic });
}

/** False for a number or a single letter: they tell a reader nothing. */
function isReadable(word: string): boolean {
  return word.length > 1 && !/^[\p{Nd}.,]+$/u.test(word);
}

function isShown(shown: readonly string[], word: string): boolean {
  const key = word.toLowerCase();
  return shown.some((before) => before.toLowerCase().split(' ').includes(key) || before.toLowerCase() === key);
}
