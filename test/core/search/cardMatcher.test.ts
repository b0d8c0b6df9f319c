import { expect, it } from 'vitest';
import { cardMatcher, wordTermsOf } from '../../../src/core/search/cardMatcher.ts';
import { createMarker } from '../../../src/core/search/highlight.ts';
import { parseQuery } from '../../../src/core/search/query.ts';

const card = ['Kelp farm turns harbour water clear', 'Harbour Daily', 'GPT-4 counts the fish. 🌊', 'Oceans'];

it.each([
  ['kelp', true],
  ['KELP oceans', true],
  ['har', true],
  ['har daily', false],
  ['kelp glacier', false],
  ['gpt4', true],
  ['🌊', true],
  ['"harbour water" ', true],
  ['"water harbour" ', false],
  // A phrase stands in one text.
  ['"clear harbour" ', false],
  ['kelp -glacier', true],
  ['kelp -fish', false],
  ['kelp -"harbour water"', false],
  ['-kelp', false],
])('a card is found for %s: %s', (text, isFound) => {
  const query = parseQuery(text);
  expect(cardMatcher(query)(card)).toBe(isFound);
  // All that is found is marked in the card: no line of the article's text is needed to show why.
  if (isFound) expect(createMarker(wordTermsOf(query)).missing(card)).toEqual([]);
});
