import { describe, expect, it } from 'vitest';
import { type Block, composeBlock, cutBlocks, STORIES_A_BLOCK } from '../../../src/core/front/blocks.ts';
import type { FrontStory } from '../../../src/core/front/cells.ts';
import { STORIES_FOR_TOP } from '../../../src/core/front/storiesForTop.ts';
import { composeTop, FEWEST_FOR_TOP, type Top } from '../../../src/core/front/top.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { tooSteep } from '../../support/steepness.ts';
import fc from '../../support/properties.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.UTC(2024, 4, 31, 18);

/** What an edition is like. */
interface Kind {
  /** Milliseconds from one story to the next one; null: no story has a date. */
  gap: number | null;
  /** How many stories of a hundred have a picture. */
  pictures: number;
  kickers: number;
}

/** The newest first. */
function someStories(count: number, { gap, pictures, kickers }: Kind, seed = 1): FrontStory[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `story-${i}`,
    publishedAt: gap === null ? null : START - i * gap,
    merit: Math.round(random() * 600) / 100,
    hasPicture: random() * 100 < pictures,
    kicker: kickers === 0 ? null : `topic-${Math.floor(random() * kickers)}`,
  }));
}

const kinds: [string, Kind][] = [
  ['as usual', { gap: HOUR, pictures: 60, kickers: 12 }],
  ['of one minute', { gap: 0, pictures: 60, kickers: 12 }],
  ['of one day', { gap: 4 * MINUTE, pictures: 60, kickers: 12 }],
  ['of one story a year', { gap: 365 * DAY, pictures: 60, kickers: 12 }],
  ['without a date', { gap: null, pictures: 60, kickers: 12 }],
  ['without a picture', { gap: HOUR, pictures: 0, kickers: 12 }],
  ['that all have a picture', { gap: HOUR, pictures: 100, kickers: 12 }],
  ['of one topic', { gap: HOUR, pictures: 60, kickers: 1 }],
  ['without a topic', { gap: HOUR, pictures: 60, kickers: 0 }],
];

const anyStory = fc.record({
  publishedAt: fc.option(fc.integer({ min: START - 9 * DAY, max: START }), { nil: null, freq: 9 }),
  merit: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.float({ min: 0, max: 8, noNaN: true })),
  hasPicture: fc.boolean(),
  kicker: fc.option(fc.constantFrom('Oceans', 'Tides', 'Harbours')),
});

/** Any stories: the newest first, undated ones last. */
const anyStories = (maxLength: number) =>
  fc
    .array(anyStory, { maxLength, size: 'max' })
    .map((stories) =>
      stories
        .toSorted((a, b) => (b.publishedAt ?? -Infinity) - (a.publishedAt ?? -Infinity) || 0)
        .map((story, i): FrontStory => ({ id: `story-${i}`, ...story })),
    );

/** Ids of the stories at some positions. */
const idsAt = (stories: readonly FrontStory[], positions: readonly number[]) => positions.map((i) => stories[i]?.id);

const inTop = ({ lead, seconds, latest, row }: Top) => [
  ...(lead === null ? [] : [lead]),
  ...seconds,
  ...latest,
  ...row.flat(),
];
const inBlock = ({ head, side, rows, briefs }: Block) => [
  ...(head === null ? [] : [head]),
  ...side,
  ...rows.flat(2),
  ...briefs,
];

const dayOf = ({ publishedAt }: FrontStory) => (publishedAt === null ? 'Undated' : `${Math.floor(publishedAt / DAY)}`);

interface Page {
  top: Top;
  /** Ids, the blocks in the order of the page. */
  blocks: (string | undefined)[][];
}

/** The page of the newest `loaded` stories of an edition: its top, and the blocks of the others by day. */
function pageOf(stories: readonly FrontStory[], loaded = stories.length): Page {
  const top = composeTop(stories, stories.length);
  const above = new Set(inTop(top));
  const others = stories.slice(0, loaded).filter((_, i) => !above.has(i));
  const blocks = cutBlocks(others.map(dayOf), loaded >= stories.length).map(({ start, end, isFirst }) => {
    const inside = others.slice(start, end);
    return idsAt(inside, inBlock(composeBlock(inside, isFirst)));
  });
  return { top, blocks };
}

const idsOf = (stories: readonly FrontStory[]) => stories.map(({ id }) => id);
const byId = (a = '', b = '') => (a < b ? -1 : 1);

/** A cell has one story, or two that both have no picture. */
function expectCells(stories: readonly FrontStory[], row: readonly (readonly number[])[], cells: number): void {
  expect(row).toHaveLength(cells);
  for (const cell of row) {
    expect([1, 2]).toContain(cell.length);
    if (cell.length === 2) expect(cell.map((story) => stories[story]?.hasPicture)).toEqual([false, false]);
  }
}

function expectGoodTop(stories: readonly FrontStory[], { lead, seconds, latest, row }: Top): void {
  if (stories.length < FEWEST_FOR_TOP) {
    expect({ seconds, latest, row }).toEqual({ seconds: [], latest: [], row: [] });
    return;
  }
  const dated = stories.slice(0, STORIES_FOR_TOP).filter(({ publishedAt }) => publishedAt !== null).length;
  const isPictured = stories[lead ?? -1]?.hasPicture === true;
  expect(seconds).toHaveLength(2);
  expect(latest.length === 0 || latest.length >= 4).toBe(true);
  if (dated >= FEWEST_FOR_TOP) expect(latest.length).toBeGreaterThanOrEqual(7);
  if (isPictured) expect(latest.length).toBeLessThanOrEqual(7);
  expectCells(stories, row, latest.length > 7 ? 3 : 4);
}

function expectGoodBlock(stories: readonly FrontStory[], { head, side, rows, briefs }: Block, isFirst: boolean): void {
  expect(head !== null).toBe(isFirst && stories.length > 0);
  expect(side.length > 0).toBe(isFirst && stories.length > 1);
  expect(side.length).toBeLessThanOrEqual(2);
  if (side.length === 2) {
    expect(stories[head ?? -1]?.hasPicture).toBe(true);
    expect(side.map((story) => stories[story]?.hasPicture)).toEqual([false, false]);
  }
  for (const row of rows) expectCells(stories, row, 3);
  if (rows.length > 0) expect(briefs.length).toBeGreaterThanOrEqual(2);
  expect(briefs).toEqual(briefs.toSorted((a, b) => a - b));
}

describe('the front page', () => {
  describe.each(kinds)('of stories %s', (_, kind) => {
    it.each([0, 1, 2, 3, 5, 13, 14, 15, 17, 32, 59, 60, 61, 336])('has each of %i once, and no hole', (count) => {
      const stories = someStories(count, kind);
      const { top, blocks } = pageOf(stories);
      const shown = [...idsAt(stories, inTop(top)), ...blocks.flat()];
      expect(shown.toSorted(byId)).toEqual(idsOf(stories).toSorted(byId));
      expectGoodTop(stories, top);
    });
  });

  it('has each of any stories once', () => {
    fc.assert(
      fc.property(anyStories(150), (stories) => {
        const { top, blocks } = pageOf(stories);
        const shown = [...idsAt(stories, inTop(top)), ...blocks.flat()];
        expect(shown.toSorted(byId)).toEqual(idsOf(stories).toSorted(byId));
        expectGoodTop(stories, top);
      }),
    );
  });

  it('never moves a story when older ones come', () => {
    fc.assert(
      fc.property(anyStories(150), fc.nat(150), fc.nat(150), (stories, a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)].map((beyond) =>
          pageOf(stories, STORIES_FOR_TOP + beyond),
        );
        expect(more?.top).toEqual(fewer?.top);
        expect(more?.blocks.slice(0, fewer?.blocks.length)).toEqual(fewer?.blocks);
      }),
    );
  });

  it('shows all but the last block of what has come', () => {
    const stories = someStories(336, { gap: HOUR, pictures: 60, kickers: 12 });
    const { top, blocks } = pageOf(stories, 200);
    expect(inTop(top).length + blocks.flat().length).toBeGreaterThan(200 - STORIES_A_BLOCK);
  });

  it('is composed as fast as its stories are many', () => {
    const editions = new Map<number, FrontStory[]>();
    const stories = (count: number) => {
      const known = editions.get(count) ?? someStories(count, { gap: 20 * MINUTE, pictures: 60, kickers: 40 });
      editions.set(count, known);
      return known;
    };
    const many = [{ name: 'stories', text: (size: number) => '.'.repeat(size) }];
    expect(tooSteep(({ length }) => pageOf(stories(length)), many, 160_000)).toEqual([]);
    // One day may have them all.
    const days = new Array<string>(160_000).fill('Today');
    const lists = new Map([10_000, 40_000, 160_000].map((size) => [size, days.slice(0, size)]));
    const oneDay = (size: number) => cutBlocks(lists.get(size) ?? days.slice(0, size), true);
    expect(tooSteep(({ length }) => oneDay(length), many, 160_000)).toEqual([]);
    expect(oneDay(100_000)).toHaveLength(Math.ceil(100_000 / STORIES_A_BLOCK));
  });
});

describe('the top', () => {
  it('is led by the story that weighs most: merit, less three for the time that thirty stories take', () => {
    fc.assert(
      fc.property(anyStories(80), (stories) => {
        const newest = stories.slice(0, STORIES_FOR_TOP);
        const dates = newest.map(({ publishedAt }) => publishedAt).filter((at) => at !== null);
        const [first = 0, last = 0] = [dates[0], dates.at(-1)];
        const pace = Math.max(DAY, first - (dates[29] ?? last));
        const weight = ({ merit, publishedAt }: FrontStory) => merit - (3 * (first - (publishedAt ?? last))) / pace;
        const leads = idsAt(stories, [composeTop(stories, stories.length).lead ?? -1]);
        const heaviest = Math.max(...newest.map(weight));
        expect(newest.filter((story) => weight(story) === heaviest).map(({ id }) => id)).toEqual(
          stories.length === 0 ? [] : expect.arrayContaining(leads),
        );
      }),
    );
  });

  it('looks at the newest sixty only', () => {
    const stories = someStories(70, { gap: MINUTE, pictures: 60, kickers: 12 });
    const heavy = stories.map((story, i) => (i < STORIES_FOR_TOP ? story : { ...story, merit: 99 }));
    expect(composeTop(heavy, 70)).toEqual(composeTop(stories, 70));
    expect(composeTop(heavy.slice(0, STORIES_FOR_TOP), 70)).toEqual(composeTop(stories, 70));
  });

  it('prefers another topic to one that stands above, where merits are near', () => {
    const stories = someStories(20, { gap: 0, pictures: 100, kickers: 0 }).map((story, i) => ({
      ...story,
      merit: 5 - i / 10,
      kicker: i < 3 ? 'Oceans' : `Topic ${i}`,
    }));
    // The second about oceans weighs 4.9 - 0.5, the fourth story 4.7, the fifth 4.6.
    expect(composeTop(stories, 20)).toMatchObject({ lead: 0, seconds: [3, 4] });
    const near = stories.map((story) => ({ ...story, kicker: null }));
    expect(composeTop(near, 20)).toMatchObject({ lead: 0, seconds: [1, 2] });
  });

  it('breaks a tie by the newer date, then by the id', () => {
    const equal = (id: string, publishedAt: number): FrontStory => ({
      id,
      publishedAt,
      merit: 1,
      hasPicture: true,
      kicker: null,
    });
    const dated = [...'bcafgedhijklmno'].map((id) => equal(id, START));
    expect(idsAt(dated, [composeTop(dated, 15).lead ?? -1])).toEqual(['a']);
    expect(idsAt(dated, composeTop(dated, 15).seconds)).toEqual(['b', 'c']);
    expect(composeTop([equal('z', START), ...dated.map(({ id }) => equal(id, START - 1))], 16).lead).toBe(0);
  });

  it('lists the newest of the others as the latest, and none without a date', () => {
    fc.assert(
      fc.property(anyStories(80), (stories) => {
        const { lead, seconds, latest } = composeTop(stories, stories.length);
        const others = stories.slice(0, STORIES_FOR_TOP).flatMap(({ publishedAt }, i) => {
          return publishedAt === null || i === lead || seconds.includes(i) ? [] : [i];
        });
        expect(latest).toEqual(others.slice(0, latest.length));
      }),
    );
  });

  it('goes on by weight in the row beneath, but for the latest', () => {
    const stories = someStories(60, { gap: 0, pictures: 100, kickers: 0 });
    const ranked = [...stories.keys()].sort((a, b) => (stories[b]?.merit ?? 0) - (stories[a]?.merit ?? 0) || a - b);
    const { lead, seconds, latest, row } = composeTop(stories, 60);
    expect([lead, ...seconds]).toEqual(ranked.slice(0, 3));
    const left = ranked.slice(3).filter((story) => !latest.includes(story));
    expect(row).toEqual(left.slice(0, 4).map((story) => [story]));
  });

  it('has a longer column of the latest beside a lead without a picture, and a row of three', () => {
    const [plain, pictured] = [0, 100].map((pictures) =>
      composeTop(someStories(40, { gap: HOUR, pictures, kickers: 0 }), 40),
    );
    expect([plain?.latest.length, plain?.row.length]).toEqual([10, 3]);
    expect([pictured?.latest.length, pictured?.row.length]).toEqual([7, 4]);
    // Two stories without a picture share a cell.
    expect(plain?.row.flat()).toHaveLength(6);
    expect(pictured?.row.flat()).toHaveLength(4);
  });
});

describe('a block', () => {
  const block = fc.tuple(anyStories(STORIES_A_BLOCK), fc.boolean());

  it('has each of its stories once, full rows, and briefs that close them', () => {
    fc.assert(
      fc.property(block, ([stories, isFirst]) => {
        const composed = composeBlock(stories, isFirst);
        expect(inBlock(composed).toSorted((a, b) => a - b)).toEqual([...stories.keys()]);
        expectGoodBlock(stories, composed, isFirst);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no story a higher rank than one of more merit that could stand there', () => {
    fc.assert(
      fc.property(anyStories(STORIES_A_BLOCK), (stories) => {
        const merit = (story: number) => stories[story]?.merit ?? 0;
        const { head, rows, briefs } = composeBlock(stories, true);
        if (head !== null) expect(merit(head)).toBe(Math.max(...stories.map((story) => story.merit)));
        // A story with a picture takes a cell by itself: only a heavier one comes before it.
        const pictured = (story: number) => stories[story]?.hasPicture === true;
        const inRows = rows.flat(2).filter(pictured);
        for (const brief of briefs.filter(pictured)) {
          for (const story of inRows) expect(merit(story)).toBeGreaterThanOrEqual(merit(brief));
        }
      }),
    );
  });

  it.each([
    [1, { head: 0, side: [], rows: [], briefs: [] }],
    [2, { head: 0, side: [1], rows: [], briefs: [] }],
    [3, { head: 0, side: [1], rows: [], briefs: [2] }],
    [9, { head: 0, side: [1], rows: [], briefs: [2, 3, 4, 5, 6, 7, 8] }],
    [10, { head: 0, side: [1], rows: [[[2], [3], [4]]], briefs: [5, 6, 7, 8, 9] }],
  ])('of %i stories with pictures', (count, composed) => {
    const stories = someStories(count, { gap: MINUTE, pictures: 100, kickers: 0 });
    expect(
      composeBlock(
        stories.map((story, i) => ({ ...story, merit: 9 - i / 10 })),
        true,
      ),
    ).toEqual(composed);
  });
});

describe('the blocks of groups', () => {
  const someGroups = fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 60 })), { maxLength: 8 })
    .map((runs) => runs.flatMap(([group, count], i) => new Array<string>(count).fill(`${group}${i}`)));

  it('follow one another without a gap, each within a group, the first of which begins it', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        const blocks = cutBlocks(groups, true);
        let at = 0;
        for (const { group, start, end, isFirst, isLast } of blocks) {
          expect(start).toBe(at);
          expect(new Set(groups.slice(start, end))).toEqual(new Set([group]));
          expect(isFirst).toBe(groups[start - 1] !== group);
          expect(isLast).toBe(groups[end] !== group);
          expect(isLast || end - start === STORIES_A_BLOCK).toBe(true);
          at = end;
        }
        expect(at).toBe(groups.length);
      }),
    );
  });

  it('hold nearly all stories that a page shows at first, whatever follows them', () => {
    fc.assert(
      fc.property(someGroups, fc.integer({ min: 5, max: 24 }), (groups, shown) => {
        const first = groups.slice(0, shown);
        const end = cutBlocks(first, groups.length <= shown, shown).at(-1)?.end ?? 0;
        expect(first.length - end).toBeLessThan(5);
      }),
    );
    expect(cutBlocks(new Array<string>(10).fill('May'), false, 10)).toEqual([
      { group: 'May', start: 0, end: 10, isFirst: true, isLast: false },
    ]);
  });

  it('that are known stay as they are when more stories come', () => {
    fc.assert(
      fc.property(someGroups, fc.nat(300), fc.nat(12), (groups, known, shown) => {
        const whole = cutBlocks(groups, true, shown);
        const part = cutBlocks(groups.slice(0, known), known >= groups.length, shown);
        const same = whole.slice(0, part.length);
        expect(part.slice(0, -1)).toEqual(same.slice(0, -1));
        // Whether a full block ends its group may be unknown until the next story is there.
        const last = part.at(-1);
        if (last !== undefined) expect({ ...last, isLast: same.at(-1)?.isLast }).toEqual(same.at(-1));
      }),
    );
  });
});
