import type { NumberList } from '../numberList.ts';
import { type Vocabulary, wordsIn } from './terms.ts';

const SENTENCE_END = /[.!?:…]["”’)]*\s+/u;

/** Appends the terms of a headline, in text order and without stop words. */
export function readTitle(title: string, vocabulary: Vocabulary, terms: NumberList): void {
  for (const word of wordsIn(title)) {
    for (const term of vocabulary.word(word).terms) terms.push(term);
  }
}

/** Does the same for running text, and tells the vocabulary which words have a capital inside a sentence: such a capital marks a name. */
export function readRunningText(text: string, vocabulary: Vocabulary, terms: NumberList): void {
  for (const sentence of text.split(SENTENCE_END)) {
    wordsIn(sentence).forEach((spelling, position) => {
      const word = vocabulary.word(spelling);
      for (const term of word.terms) {
        terms.push(term);
        if (position > 0) vocabulary.countCapital(term, word.hasCapital);
      }
    });
  }
}
