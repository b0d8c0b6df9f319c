import { describe, expect, it } from 'vitest';
import { newestFirst, rankedFirst, relevantFirst } from '../../../src/core/facets/order.ts';
import type { FeedEntry } from '../../../src/core/facets/stories.ts';
import { NO_RANK } from '../../../src/core/format/ranks.ts';
import fc from '../../support/properties.ts';

const COUNT = 30;
const ascending = (ordinals: Iterable<number>) => Uint32Array.from(ordinals).sort();
const someOrdinals = fc.uniqueArray(fc.nat(COUNT - 1)).map(ascending);
const someHits = fc.uniqueArray(fc.nat(COUNT + 5)).map((hits) => Uint32Array.from(hits));
const someRank = fc
  .array(fc.constantFrom(NO_RANK, -1, 0, 5, 210, 2 ** 31 - 1), { minLength: COUNT, maxLength: COUNT })
  .map((ranks) => Int32Array.from(ranks));

const led = (ordinals: Iterable<number>): FeedEntry[] => [...ordinals].map((lead) => ({ lead, found: null }));
const leads = (entries: readonly FeedEntry[]): number[] => entries.map(({ lead }) => lead);

describe('newestFirst', () => {
  it('orders stories by their lead, whichever of their articles was found, and leaves the given ones alone', () => {
    const entries: FeedEntry[] = [
      { lead: 4, found: null },
      { lead: 1, found: 20 },
      { lead: 9, found: 2 },
    ];
    const given = structuredClone(entries);
    expect(newestFirst(entries)).toEqual([
      { lead: 9, found: 2 },
      { lead: 4, found: null },
      { lead: 1, found: 20 },
    ]);
    expect(entries).toEqual(given);
  });
});

describe('rankedFirst', () => {
  it('puts high scores first, newer ones first among equals, absent ones last', () => {
    const rank = Int32Array.of(5, NO_RANK, 210, 5, -1);
    expect(leads(rankedFirst(led([0, 1, 2, 3, 4]), rank))).toEqual([2, 3, 0, 4, 1]);
  });

  it('goes by the score of the lead, not of the article that was found', () => {
    const entries: FeedEntry[] = [
      { lead: 0, found: 2 },
      { lead: 1, found: null },
    ];
    expect(rankedFirst(entries, Int32Array.of(5, 60, 210))).toEqual([entries[1], entries[0]]);
  });

  it('keeps every article, each before those it beats', () => {
    fc.assert(
      fc.property(someOrdinals, someRank, (ordinals, rank) => {
        const ranked = leads(rankedFirst(led(ordinals), rank));
        expect(ascending(ranked)).toEqual(ordinals);
        ranked.slice(1).forEach((later, i) => {
          const earlier = ranked[i] ?? 0;
          const [above, below] = [rank[earlier] ?? 0, rank[later] ?? 0];
          expect(above > below || (above === below && earlier > later)).toBe(true);
        });
      }),
    );
  });
});

describe('relevantFirst', () => {
  it('keeps the order of the hits, and of them what is selected', () => {
    expect([...relevantFirst(Uint32Array.of(1, 3, 5), Uint32Array.of(5, 2, 1, 9))]).toEqual([5, 1]);
    fc.assert(
      fc.property(someOrdinals, someHits, (ordinals, hits) => {
        expect([...relevantFirst(ordinals, hits)]).toEqual([...hits].filter((hit) => ordinals.includes(hit)));
      }),
    );
  });
});
