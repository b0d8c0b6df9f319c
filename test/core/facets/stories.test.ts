import { describe, expect, it } from 'vitest';
import { type FeedEntry, foldInOrder, cardPositions } from '../../../src/core/facets/stories.ts';
import { someLeads } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

const someStories = fc.nat(40).chain(someLeads);

/** Stories with some of their articles, each once, in any order. */
const someFound = someStories.chain((leadOf) =>
  fc.shuffledSubarray([...leadOf.keys()]).map((ordinals) => ({ leadOf, ordinals: Uint32Array.from(ordinals) })),
);

/** Story by story: where its first article stands, and whether its lead is among them. */
function foldNaively(ordinals: readonly number[], leadOf: Uint32Array): FeedEntry[] {
  const tellersOf = (lead: number) => ordinals.filter((ordinal) => leadOf[ordinal] === lead);
  const leads = ordinals.map((ordinal) => leadOf[ordinal] ?? -1);
  return leads
    .filter((lead, i) => leads.indexOf(lead) === i)
    .map((lead) => {
      const tellers = tellersOf(lead);
      return { lead, found: tellers.includes(lead) ? null : (tellers[0] ?? null) };
    });
}

describe('foldInOrder', () => {
  const leadOf = Uint32Array.of(2, 1, 2, 2, 4);

  it('gives one card to a story, where its first article stands', () => {
    expect(foldInOrder(Uint32Array.of(4, 2, 1, 0, 3), leadOf)).toEqual([
      { lead: 4, found: null },
      { lead: 2, found: null },
      { lead: 1, found: null },
    ]);
  });

  it('names the first article that was found without its lead', () => {
    expect(foldInOrder(Uint32Array.of(3, 1, 0), leadOf)).toEqual([
      { lead: 2, found: 3 },
      { lead: 1, found: null },
    ]);
  });

  it('names none where the lead was found too, before or after the other', () => {
    expect(foldInOrder(Uint32Array.of(3, 2), leadOf)).toEqual([{ lead: 2, found: null }]);
    expect(foldInOrder(Uint32Array.of(2, 3), leadOf)).toEqual([{ lead: 2, found: null }]);
  });

  it('is what a look at each story alone gives', () => {
    fc.assert(
      fc.property(someFound, ({ leadOf, ordinals }) => {
        expect(foldInOrder(ordinals, leadOf)).toEqual(foldNaively([...ordinals], leadOf));
      }),
    );
  });

  it('gives every article a card of its own where nothing is folded', () => {
    fc.assert(
      fc.property(someFound, ({ leadOf, ordinals }) => {
        const own = Uint32Array.from(leadOf.keys());
        expect(foldInOrder(ordinals, own)).toEqual([...ordinals].map((lead) => ({ lead, found: null })));
      }),
    );
  });
});

describe('cardPositions', () => {
  it('counts leads and members apart, each from 0 in ordinal order', () => {
    fc.assert(
      fc.property(someStories, (leadOf) => {
        const positions = [...cardPositions(leadOf)];
        const isLead = (ordinal: number) => leadOf[ordinal] === ordinal;
        const leads = positions.filter((_, ordinal) => isLead(ordinal));
        const members = positions.filter((_, ordinal) => !isLead(ordinal));
        expect(leads).toEqual([...leads.keys()]);
        expect(members).toEqual([...members.keys()]);
      }),
    );
  });
});
