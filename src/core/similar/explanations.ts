/** Explains to a reader what two documents have in common, in words of their headlines: "breast cancer", "tumours". */
import type { DocumentText } from './corpus.ts';
import { type HeadlineTerms, headlineTerms, type Phrase } from './headlineWords.ts';
import type { StopWords } from './stopWords.ts';
import { at, IN_TITLE } from './textModel.ts';
import type { TextModel, Vectors } from './textModel.ts';

const MOST_SHOWN = 3;
/** Terms that are looked at. They are more than are shown, because some join into phrases and some are no reasons. */
const MOST_WEIGHED = MOST_SHOWN + 4;
/** A term is named only from this part of the heaviest term's share on. */
const WORTH_NAMING = 0.2;

/** What explanations are made from: the vectors of the documents and the wording of their headlines. */
export interface Wording {
  vectors: Vectors;
  /** Each term as a reader knows it. */
  readable: readonly string[];
  titles: readonly string[];
  stopWords: StopWords;
}

export function wordingOf(model: TextModel, documents: readonly DocumentText[]): Wording {
  return {
    vectors: model,
    readable: Array.from({ length: model.termCount }, (_, term) => model.vocabulary.readable(term)),
    titles: documents.map(({ title }) => title),
    stopWords: model.vocabulary.stopWords,
  };
}

interface SharedTerm {
  term: number;
  share: number;
  isTopic: boolean;
}

/**
 * Returns a function that names what two documents have in common: up to `MOST_SHOWN` topics, or words of their headlines
 * as written there, heaviest first. Words that stand side by side in a headline are one phrase. A generic word or a number
 * is named only as a part of a phrase. Nothing may be left to name.
 */
export function explainer({ vectors, readable, titles, stopWords }: Wording): (doc: number, other: number) => string[] {
  const reader = headlineTerms(stopWords);
  const keys: (readonly string[])[] = [];
  const keysOf = (term: number) => (keys[term] ??= reader.keysOf(readable[term] ?? ''));
  const nameable: boolean[] = [];
  const isNameable = (term: number) => (nameable[term] ??= reader.isNameable(readable[term] ?? ''));
  return (doc, other) => {
    const terms = heaviestShared(vectors, doc, other);
    const shared = new Set<string>();
    for (const { term, isTopic } of terms) if (!isTopic) for (const key of keysOf(term)) shared.add(key);
    const headlines = [titles[doc] ?? '', titles[other] ?? ''];
    const shown: string[] = [];
    const known = new Set<string>();
    for (const { term, isTopic } of terms) {
      if (shown.length === MOST_SHOWN) break;
      const word = readable[term] ?? '';
      if (!isNameable(term) || keysOf(term).every((key) => known.has(key))) continue;
      const phrase = isTopic
        ? { words: word, keys: keysOf(term) }
        : phraseAround(word, keysOf(term)[0], headlines, shared, reader);
      if (phrase === null) continue;
      for (const key of phrase.keys) known.add(key);
      shown.push(phrase.words);
    }
    return shown;
  };
}

/** The phrase of shared words around one, in the first headline that has it. */
function phraseAround(
  word: string,
  key: string | undefined,
  headlines: readonly string[],
  shared: ReadonlySet<string>,
  reader: HeadlineTerms,
): Phrase | null {
  for (const headline of headlines) {
    const position = reader.positionOf(headline, key);
    if (position >= 0) return reader.phrase(headline, position, shared, word);
  }
  return null;
}

/** The heaviest terms that both documents have: topics, and words of which one headline at least has them. */
function heaviestShared({ starts, terms, fields, weights }: Vectors, doc: number, other: number): SharedTerm[] {
  const shared: SharedTerm[] = [];
  const [end, otherEnd] = [at(starts, doc + 1), at(starts, other + 1)];
  for (let [cell, otherCell] = [at(starts, doc), at(starts, other)]; cell < end && otherCell < otherEnd;) {
    const term = terms[cell] ?? 0;
    const difference = term - (terms[otherCell] ?? 0);
    if (difference === 0) {
      const both = (fields[cell] ?? 0) | (fields[otherCell] ?? 0);
      if (both === 0 || (both & IN_TITLE) !== 0)
        keepHeaviest(shared, term, (weights[cell] ?? 0) * (weights[otherCell] ?? 0), both === 0);
    }
    if (difference <= 0) cell += 1;
    if (difference >= 0) otherCell += 1;
  }
  const least = (shared[0]?.share ?? 0) * WORTH_NAMING;
  return shared.filter(({ share }) => share >= least);
}

/** Inserts into a short list in falling order of share. Of equal shares the lower term comes first. */
function keepHeaviest(heaviest: SharedTerm[], term: number, share: number, isTopic: boolean): void {
  if (heaviest.length === MOST_WEIGHED && share <= (heaviest[MOST_WEIGHED - 1]?.share ?? 0)) return;
  if (heaviest.length === MOST_WEIGHED) heaviest.pop();
  let position = heaviest.length;
  while (position > 0 && (heaviest[position - 1]?.share ?? 0) < share) position -= 1;
  heaviest.splice(position, 0, { term, share, isTopic });
}
