import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/core/article.ts';
import { CARDS_A_PAGE, pageOf, parseCardPage, writeCardPage } from '../../../src/core/format/cardPage.ts';
import { anArticle } from '../../support/anArticle.ts';
import { someCard } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

const card = cardOf(anArticle(), false);

describe('card page', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(someCard, { maxLength: 5 }), (cards) => {
        expect(parseCardPage(JSON.parse(writeCardPage(cards)))).toEqual(cards);
      }),
    );
  });

  it('is refused when cut short anywhere', () => {
    const whole = writeCardPage([card, card]);
    for (let length = 0; length < whole.length; length++)
      expect(() => parseCardPage(JSON.parse(whole.slice(0, length)))).toThrow();
  });

  it('says the id of a story only where it is not that of its lead', () => {
    const other = { ...card, storyId: 'another' };
    const written = writeCardPage([{ ...card, storyId: card.id }, other]);
    expect(written.match(/storyId/g)).toHaveLength(1);
    expect(parseCardPage(JSON.parse(written)).map(({ storyId }) => storyId)).toEqual([card.id, 'another']);
  });

  const needed = Object.keys(card).filter((field) => field !== 'storyId' && field !== 'lang');
  it.each(needed)('is refused where a card has no %s', (field) => {
    expect(() => parseCardPage([{ ...card, [field]: undefined }])).toThrow();
  });

  it('holds the oldest articles on page 0, and each article in one position of one page', () => {
    expect([0, CARDS_A_PAGE - 1, CARDS_A_PAGE, 2 * CARDS_A_PAGE + 1].map(pageOf)).toEqual([
      { page: 0, position: 0 },
      { page: 0, position: CARDS_A_PAGE - 1 },
      { page: 1, position: 0 },
      { page: 2, position: 1 },
    ]);
  });
});
