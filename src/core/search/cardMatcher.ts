import { sideTokens } from './compounds.ts';
import { termMatcher } from './highlight.ts';
import type { SearchQuery } from './query.ts';
import { tokeniseWithOffsets } from './tokeniser.ts';

/** Terms of one text: its words in order, and what stands beside them. */
interface TextTerms {
  words: string[];
  all: string[];
}

/** Makes a test of texts, those of one card, that needs no index: they hold all words and phrases as typed, and nothing that is excluded. Operators are not looked at. */
export function cardMatcher(query: SearchQuery): (texts: readonly string[]) => boolean {
  const words = query.words.map(({ term, prefix }) => termMatcher([markedTerm(term, prefix)]));
  const excluded = termMatcher(query.excludedWords);
  return (texts) => {
    const terms = texts.map(termsOf);
    const has = (isIt: (term: string) => boolean) => terms.some(({ all }) => all.some(isIt));
    const hasPhrase = (phrase: readonly string[]) => terms.some((text) => stand(phrase, text.words));
    return (
      words.every(has) && query.phrases.every(hasPhrase) && !has(excluded) && !query.excludedPhrases.some(hasPhrase)
    );
  };
}

/** The terms that a matching text is marked with, as a `SearchResult` has them. */
export function wordTermsOf({ words, phrases }: SearchQuery): string[][] {
  return [...words.map(({ term, prefix }) => [markedTerm(term, prefix)]), ...phrases];
}

function markedTerm(term: string, prefix: boolean): string {
  return prefix ? `${term}*` : term;
}

function termsOf(text: string): TextTerms {
  const tokens = tokeniseWithOffsets(text);
  const words = tokens.map(({ term }) => term);
  return { words, all: [...words, ...sideTokens(text, tokens).map(({ term }) => term)] };
}

/** Whether the terms of a phrase stand side by side. */
function stand(phrase: readonly string[], words: readonly string[]): boolean {
  return words.some((_, start) => phrase.every((term, i) => words[start + i] === term));
}
