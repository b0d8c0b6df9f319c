import { describe, expect, it } from 'vitest';
import { cardOf } from '../../../src/core/article.ts';
import { frontStoryOf } from '../../../src/core/front/frontStory.ts';
import { kickerOf } from '../../../src/core/front/kicker.ts';
import { labelKey } from '../../../src/core/label.ts';
import { anArticle } from '../../support/anArticle.ts';
import fc from '../../support/properties.ts';

/** An edition of a hundred articles, some topics of which the manifest lists. */
const edition = {
  articles: 100,
  facets: {
    topics: {
      values: Object.entries({ News: 90, Half: 50, Oceans: 49, Tides: 20, Harbours: 20 }).map(([label, count]) => ({
        key: labelKey(label),
        label,
        count,
      })),
    },
  },
};

describe('the kicker of a story', () => {
  it.each<[string, string[], string | null]>([
    ['none where it has no topic', [], null],
    ['its topic', ['Oceans'], 'Oceans'],
    ['the rarer of two', ['Oceans', 'Tides'], 'Tides'],
    ['the first of two that are as rare', ['Harbours', 'Tides'], 'Harbours'],
    ['a topic that the manifest does not list, before those that it does', ['Tides', 'Kelp', 'Oceans'], 'Kelp'],
    ['the first of two that it does not list', ['Kelp', 'Gulls', 'Tides'], 'Kelp'],
    ['none where all articles have its topic', ['News'], null],
    ['none where half of all articles have its topic', ['Half', 'News'], null],
    ['known in another spelling, and shown as the record has it', ['news', 'OCEANS'], 'OCEANS'],
  ])('is %s', (_, topics, kicker) => {
    expect(kickerOf(topics, edition)).toBe(kicker);
  });

  it('is one of its topics, and no more frequent than another one', () => {
    const count = (topic: string) =>
      edition.facets.topics.values.find(({ key }) => key === labelKey(topic))?.count ?? 0;
    const someTopics = fc.uniqueArray(fc.constantFrom('News', 'Half', 'Oceans', 'Tides', 'Harbours', 'Kelp', 'Gulls'));
    fc.assert(
      fc.property(someTopics, (topics) => {
        const kicker = kickerOf(topics, edition);
        const possible = topics.filter((topic) => count(topic) * 2 < edition.articles);
        if (kicker === null) expect(possible).toEqual([]);
        else expect(count(kicker)).toBe(Math.min(...possible.map(count)));
      }),
    );
  });

  it('is one for all spellings where stories are composed', () => {
    const kickers = ['Deep Sea', 'deep sea'].map(
      (topic) => frontStoryOf(cardOf(anArticle({ topics: [topic] }), false), edition).kicker,
    );
    expect(kickers).toEqual(['deep-sea', 'deep-sea']);
  });
});
