// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { loadedOf } from '../../src/app/feed/useFeedCards.ts';
import { harbour } from '../support/harbour.ts';
import { editionOf } from '../support/renderApp.tsx';

it('shows stories up to the first that is still loading, so that none comes in above others', async () => {
  const { front } = (await editionOf(harbour)).bootstrap;
  const [first, second] = front.cards.map((lead) => ({ lead, found: null, ordinal: null }));
  if (first === undefined || second === undefined) throw new Error('the harbour has too few stories');
  expect(loadedOf({ cards: [first, null, second], failure: null })).toEqual([first]);
  expect(loadedOf({ cards: [first, second, null], failure: null })).toEqual([first, second]);
  expect(loadedOf({ cards: [first, null, second], failure: new Error('offline') })).toEqual([first, second]);
});
