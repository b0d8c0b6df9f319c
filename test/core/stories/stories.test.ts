import { describe, expect, it } from 'vitest';
import { foldStories, unfoldedStories } from '../../../src/core/stories/stories.ts';
import type { StoryAssignment } from '../../../src/core/stories/stories.ts';
import type { StoryDocument } from '../../../src/core/stories/storyDocument.ts';
import { heldOut } from './heldOut.ts';
import { labelled } from './labelled.ts';
import { storyDocuments } from './measure.ts';
import { unseen } from './unseen.ts';
import fc from '../../support/properties.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2024, 2, 4, 8);

function aDocument(part: Partial<StoryDocument> & { id: string }): StoryDocument {
  return {
    title: `Untitled ${part.id}`,
    excerpt: null,
    topics: [],
    publishedAt: START,
    provider: `${part.id}.example`,
    listed: [],
    storyName: null,
    standsAlone: false,
    published: true,
    heat: null,
    quality: null,
    hasImage: false,
    completeness: 0,
    ...part,
  };
}

/** Other news, so that words have frequencies. */
const backdrop = storyDocuments(labelled).map((document) => ({
  ...document,
  id: `backdrop-${document.id}`,
  listed: [],
}));

const dam = {
  title: 'Cracks close the Ulverton dam to traffic',
  excerpt: 'Engineers found cracks in the Ulverton dam on Monday and closed the road along its crest to all traffic.',
};
const damRetold = {
  title: 'Road over Ulverton dam closed after cracks are found',
  excerpt: 'Traffic may not use the crest of the Ulverton dam since engineers discovered cracks in the wall.',
};

const fold = (documents: readonly StoryDocument[]): StoryAssignment => foldStories([...documents, ...backdrop]);
const idsOf = (
  documents: readonly StoryDocument[],
  { stories, storyOf }: StoryAssignment,
  of: number,
): (string | undefined)[] =>
  (stories[storyOf[of] ?? -1]?.members ?? []).map(({ index }) => documents[index]?.id).sort();
const reasonsOf = ({ stories, storyOf }: StoryAssignment, of: number): (string | null)[] =>
  (stories[storyOf[of] ?? -1]?.members ?? []).map(({ reason }) => reason);

describe('foldStories', () => {
  it('joins two tellings of one event and says why', () => {
    const documents = [
      aDocument({ id: 'a', ...dam }),
      aDocument({ id: 'b', ...damRetold, publishedAt: START + 3 * HOUR }),
    ];
    expect(reasonsOf(fold(documents), 0)).toEqual([null, 'similar headline, same day']);
    const later = [documents[0], { ...documents[1], publishedAt: START + 2 * DAY }].map((document) =>
      aDocument({ id: '', ...document }),
    );
    expect(reasonsOf(fold(later), 0)).toEqual([null, 'similar headline, days apart']);
  });

  it('keeps two records apart that upstream counts as leads of two stories, unless they are one press release', () => {
    const tellings = (heat: number | null, second = damRetold) =>
      fold([
        aDocument({ id: 'a', ...dam, heat: 60 }),
        aDocument({ id: 'b', ...second, heat, publishedAt: START + 3 * HOUR }),
      ]);
    expect(reasonsOf(tellings(40), 0)).toEqual([null]);
    expect(reasonsOf(tellings(-1), 0)).toEqual([null, 'similar headline, same day']);
    expect(reasonsOf(tellings(null), 0)).toEqual([null, 'similar headline, same day']);
    expect(reasonsOf(tellings(40, dam), 0)).toEqual([null, 'same press release']);
  });

  it('keeps the same words apart when weeks lie between, or no date is known', () => {
    const apart = [
      aDocument({ id: 'a', ...dam }),
      aDocument({ id: 'b', ...damRetold, publishedAt: START + 30 * DAY }),
      aDocument({ id: 'c', ...damRetold, publishedAt: null }),
    ];
    const assignment = fold(apart);
    expect(new Set([0, 1, 2].map((index) => assignment.storyOf[index])).size).toBe(3);
  });

  it('never merges by the title alone', () => {
    const documents = [aDocument({ id: 'a', title: dam.title }), aDocument({ id: 'b', title: dam.title })];
    expect(reasonsOf(fold(documents), 0)).toEqual([null]);
  });

  it('recognises one press release that is cut at another length under another headline', () => {
    const documents = [
      aDocument({ id: 'a', ...dam }),
      aDocument({
        id: 'b',
        title: 'Ulverton road shut',
        excerpt: dam.excerpt.slice(0, 90),
        publishedAt: START + 5 * DAY,
      }),
    ];
    expect(reasonsOf(fold(documents), 1)).toEqual([null, 'same press release']);
  });

  describe('of a regular feature', () => {
    const forecast = {
      title: 'Weather for the coast',
      excerpt: 'The forecast for the next hours, with wind, waves and the times of high water for every harbour.',
      provider: 'coast.example',
    };
    const sizesOf = (documents: readonly StoryDocument[]) => {
      const { stories } = fold(documents);
      return stories.filter(({ lead }) => lead < documents.length).map(({ members }) => members.length);
    };
    const issue = (id: string, hours: number, part: Partial<StoryDocument> = {}) =>
      aDocument({ id, ...forecast, publishedAt: START + hours * HOUR, ...part });

    it('makes each issue a story by itself', () => {
      expect(sizesOf([issue('a', 0), issue('b', 24), issue('c', 48)])).toEqual([1, 1, 1]);
      expect(sizesOf([issue('a', 0), issue('b', 23), issue('c', 47), issue('d', 71)])).toEqual([1, 1, 1, 1]);
      expect(sizesOf([issue('a', 0), issue('b', 7 * 24)])).toEqual([1, 1]);
      expect(sizesOf([0, 6, 12, 18, 24, 30, 36].map((hours) => issue(String(hours), hours)))).toEqual(Array(7).fill(1));
    });

    it('makes each issue a story by itself under headlines and blurbs of its own, and where issues list each other', () => {
      const renamed = { title: 'Weather for the islands and for the coast' };
      expect(sizesOf([issue('a', 0), issue('b', 24, renamed)])).toEqual([1, 1]);
      const later = { excerpt: `${forecast.excerpt} Gales are expected.` };
      expect(sizesOf([issue('a', 0, { listed: [1] }), issue('b', 24, later)])).toEqual([1, 1]);
    });

    it('joins the same issue from two sources, and a text that one source corrects within hours', () => {
      const elsewhere = { provider: 'islands.example' };
      const both = [0, 24, 48].flatMap((hours) => [
        issue(`a${hours}`, hours),
        issue(`b${hours}`, hours + 1, elsewhere),
      ]);
      expect(sizesOf(both)).toEqual([2, 2, 2]);
      expect(sizesOf([issue('a', 0), issue('b', 3)])).toEqual([2]);
    });
  });

  describe('of the parts of a series', () => {
    const excerpt =
      'Our reporter walks the old salt road from the coast to the mountains and meets those who live along it.';
    const storiesOf = (titles: readonly string[]) => {
      const documents = titles.map((title, i) =>
        aDocument({ id: `part${i}`, title, excerpt, publishedAt: START + i * HOUR }),
      );
      const { storyOf } = fold(documents);
      return new Set(titles.map((_, i) => storyOf[i])).size;
    };

    it.each([
      ['Walking the salt road, Part I', 'Walking the salt road, Part II'],
      ['Walking the salt road – part ii: the marsh', 'Walking the salt road – part iii: the pass'],
      ['Walking the salt road I', 'Walking the salt road II'],
      ['Auf der Salzstraße, Teil II', 'Auf der Salzstraße, Teil III'],
      ['Auf der Salzstraße, erster Teil', 'Auf der Salzstraße, zweiter Teil'],
      ['La route du sel, partie I', 'La route du sel, partie II'],
      ['La ruta de la sal, primera parte', 'La ruta de la sal, segunda parte'],
      ['Walking the salt road, Part A', 'Walking the salt road, Part B'],
      ['Walking the salt road', 'Walking the salt road, Part II'],
      ['Walking the salt road #3', 'Walking the salt road #4'],
      ['Walking the salt road No. 3', 'Walking the salt road No. 4'],
      ['盐路第一部', '盐路第二部'],
    ])('keeps "%s" and "%s" apart', (first, second) => {
      expect(storiesOf([first, second])).toBe(2);
    });

    it.each([
      ['Walking the salt road, Part II', 'Walking the salt road, part two'],
      ['Walking the salt road', 'Walking the salt road, Part I'],
      ['Henry VIII walked the salt road', 'Henry VIII once walked the salt road'],
      ['Salt road closed since World War II', 'Salt road: closed since World War II'],
      ['Salt road filmed with iPhone X', 'Salt road filmed with an iPhone'],
      ['Elizabeth II on the salt road', 'Elizabeth on the salt road'],
    ])('lets "%s" and "%s" be one story', (first, second) => {
      expect(storiesOf([first, second])).toBe(1);
    });
  });

  it('keeps strangers apart that share one boilerplate text', () => {
    const excerpt =
      'To read the full story, sign in or subscribe. Subscribers get unlimited access to all newsletters.';
    const titles = ['Port strike ends after nine days', 'Mayor resigns over housing vote'];
    const documents = titles.map((title, i) => aDocument({ id: String(i), title, excerpt }));
    expect(reasonsOf(fold(documents), 0)).toEqual([null]);
  });

  it('takes listed coverage only where the texts bear it out', () => {
    const told = {
      title: 'What the Ulverton cracks mean for drivers',
      excerpt: 'The dam closed on Monday: these roads lead around the valley.',
      publishedAt: START + 6 * DAY,
    };
    const loose = {
      title: 'Choir festival draws thousands',
      excerpt: 'Singers from nine countries came to the coast.',
    };
    const documents = [
      aDocument({ id: 'a', ...dam, listed: [1, 2, 0, 1, 999_999] }),
      aDocument({ id: 'b', ...told }),
      aDocument({ id: 'c', ...loose }),
    ];
    const assignment = fold(documents);
    expect(reasonsOf(assignment, 0)).toEqual([null, 'listed as coverage']);
    expect(idsOf(documents, assignment, 2)).toEqual(['c']);
    const unlisted = fold(documents.map((document) => ({ ...document, listed: [] })));
    expect(reasonsOf(unlisted, 1)).toEqual([null]);
  });

  it('takes the publisher’s word as final', () => {
    const named = [
      aDocument({ id: 'a', ...dam, storyName: 'ulverton' }),
      aDocument({ id: 'b', ...damRetold, storyName: 'roads' }),
      aDocument({ id: 'c', title: 'Lake levels explained', storyName: 'ulverton', publishedAt: START - 90 * DAY }),
      aDocument({ id: 'd', ...dam, provider: 'd.example', standsAlone: true, storyName: 'elsewhere' }),
      aDocument({ id: 'e', title: 'Elsewhere', storyName: 'elsewhere' }),
    ];
    const assignment = fold(named);
    expect(idsOf(named, assignment, 0)).toEqual(['a', 'c']);
    expect(reasonsOf(assignment, 0)).toContain('named by the publisher');
    expect([1, 3, 4].map((index) => idsOf(named, assignment, index))).toEqual([['b'], ['d'], ['e']]);
  });

  it('chooses the lead by published, heat, quality, image, completeness, then age', () => {
    const same = { ...dam, storyName: 'ulverton' };
    const ladder: Partial<StoryDocument>[] = [
      { published: false, heat: 500, quality: 200 },
      { heat: -1, quality: 300 },
      { heat: 5, quality: 300 },
      { heat: 9, quality: 1 },
      { heat: 9, quality: 2 },
      { heat: 9, quality: 2, hasImage: true },
      { heat: 9, quality: 2, hasImage: true, completeness: 4, publishedAt: START + HOUR },
      { heat: 9, quality: 2, hasImage: true, completeness: 4 },
    ];
    ladder.forEach((_, top) => {
      const documents = ladder
        .slice(0, top + 1)
        .map((part, index) => aDocument({ id: String(index), ...same, ...part }));
      expect(foldStories(documents).stories[0]?.lead).toBe(top);
    });
  });

  it('keeps a story’s id when a better lead comes in later', () => {
    const documents = [
      aDocument({ id: 'first', ...dam }),
      aDocument({ id: 'second', ...damRetold, publishedAt: START + HOUR }),
    ];
    const before = fold(documents).stories[0];
    const after = fold([
      aDocument({
        id: 'best',
        ...dam,
        excerpt: `${dam.excerpt} Checks will take weeks.`,
        heat: 90,
        publishedAt: START + 2 * HOUR,
      }),
      ...documents,
    ]).stories[0];
    expect([before?.id, after?.id, after?.lead]).toEqual(['first', 'first', 0]);
  });

  it('does not drift along a chain: every member is near the lead', () => {
    const words =
      'alder birch cedar dogwood elder fir ginkgo hazel ivy juniper kapok larch maple nutmeg oak pine quince rowan spruce teak'.split(
        ' ',
      );
    const chain = words.slice(0, 12).map((_, index) => {
      const window = words.slice(index, index + 8).join(' ');
      return aDocument({
        id: `link${String(index).padStart(2, '0')}`,
        title: `Grove of ${window}`,
        excerpt: `Planting ${window} together ${window}`,
        publishedAt: START + index * HOUR,
      });
    });
    const { stories } = fold(chain);
    const sizes = stories.filter(({ lead }) => lead < chain.length).map(({ members }) => members.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeGreaterThan(1);
    const spans = stories
      .filter(({ lead }) => lead < chain.length)
      .map(({ members }) => members.map(({ index }) => index))
      .map((places) => Math.max(...places) - Math.min(...places));
    expect(Math.max(...spans)).toBeLessThan(11);
  });

  it('leaves every document its own story where folding is off', () => {
    const documents = [aDocument({ id: 'a', ...dam }), aDocument({ id: 'b', ...dam })];
    expect(unfoldedStories(documents).stories.map(({ id, members }) => [id, members.length])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });
});

describe('foldStories on hostile folders', () => {
  it('answers for none, and for documents without text', () => {
    expect(foldStories([]).stories).toEqual([]);
    expect(foldStories([aDocument({ id: 'a', title: '' }), aDocument({ id: 'b', title: '' })]).stories).toHaveLength(2);
  });

  it('bounds its work when all documents are equal', () => {
    const { stories } = foldStories(
      Array.from({ length: 4_000 }, (_, index) => aDocument({ id: `e${String(index)}`, ...dam })),
    );
    expect(stories.length).toBeGreaterThan(0);
    expect(stories.reduce((sum, { members }) => sum + members.length, 0)).toBe(4_000);
  });

  it('bounds its work when one document lists everything and everything lists it', () => {
    const size = 5_000;
    const documents = Array.from({ length: size }, (_, index) =>
      aDocument({
        id: `l${String(index)}`,
        title: `Report ${String(index)} of ${String(index * 7)}`,
        excerpt: `Text ${String(index)}`,
        listed: index === 0 ? Array.from({ length: size }, (__, other) => other) : [0],
      }),
    );
    expect(foldStories(documents).storyOf).toHaveLength(size);
  });

  it('joins thousands under one name', () => {
    const { stories } = foldStories(
      Array.from({ length: 5_000 }, (_, index) => aDocument({ id: `n${String(index)}`, storyName: 'everything' })),
    );
    expect(stories.map(({ members }) => members.length)).toEqual([5_000]);
  });

  it('survives cycles of listings', () => {
    const ring = Array.from({ length: 6 }, (_, index) =>
      aDocument({ id: `r${String(index)}`, ...dam, listed: [(index + 1) % 6, index] }),
    );
    expect(fold(ring).stories[0]?.members).toHaveLength(6);
  });
});

describe('foldStories, whatever the order', () => {
  const records = [...labelled, ...heldOut, ...unseen];
  const documents = storyDocuments(records);
  const byId = (list: readonly StoryDocument[], { stories }: StoryAssignment): string[] =>
    stories
      .map(({ id, lead, members }) =>
        [
          id,
          list[lead]?.id,
          ...members.map(({ index, reason }) => `${list[index]?.id ?? ''} ${reason ?? ''}`).sort(),
        ].join(' | '),
      )
      .sort();

  it('gives the same stories, ids, leads and reasons', () => {
    const expected = byId(documents, foldStories(documents));
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents.keys()], { minLength: documents.length }), (order) => {
        const places = new Map(order.map((index, place) => [index, place]));
        const shuffled = order
          .flatMap((index) => documents[index] ?? [])
          .map((document) => ({ ...document, listed: document.listed.flatMap((other) => places.get(other) ?? []) }));
        expect(byId(shuffled, foldStories(shuffled))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it('puts every document in exactly one story, and its lead among its members', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...documents.keys()]), (chosen) => {
        const some = chosen.flatMap((index) => documents[index] ?? []).map((document) => ({ ...document, listed: [] }));
        const { stories, storyOf } = foldStories(some);
        const members = stories.flatMap((story) => story.members.map(({ index }) => index));
        expect([...members].sort((a, b) => a - b)).toEqual([...some.keys()]);
        stories.forEach((story, place) => {
          expect(story.members[0]).toEqual({ index: story.lead, reason: null });
          for (const { index } of story.members) expect(storyOf[index]).toBe(place);
          expect(story.members.slice(1).every(({ reason }) => reason !== null)).toBe(true);
        });
      }),
      { numRuns: 25 },
    );
  });
});
