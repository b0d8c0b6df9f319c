import { DAY, dayNumber, UNDATED } from '../../../src/core/day.ts';
import { describe, expect, it } from 'vitest';
import { openFacets } from '../../../src/core/facets/feed.ts';
import { type Feed, type Hits, openStories } from '../../../src/core/facets/storyFeed.ts';
import { cardPositions } from '../../../src/core/facets/stories.ts';
import { countMonths } from '../../../src/core/facets/timeline.ts';
import { type FilterGroup, filterGroups } from '../../../src/core/filterGroups.ts';
import { type Choices, type Filters, noFilters, type Sort, sorts } from '../../../src/core/filters.ts';
import { type Columns, writeColumns } from '../../../src/core/format/columns.ts';
import { NO_RANK } from '../../../src/core/format/ranks.ts';
import { type LeadOf, writeStoryLeads } from '../../../src/core/format/storyLeads.ts';
import { labelKey } from '../../../src/core/label.ts';
import { parseQuery, type QueryOperators, type TypedLabel } from '../../../src/core/search/query.ts';
import { someEdition, someRanks } from '../../support/arbitraries.ts';
import { columnsOf, labelsIn, leadsOf as leadsFrom, someLabels } from '../../support/columnsOf.ts';
import fc from '../../support/properties.ts';

const noOperators = parseQuery('').operators;
/** What a feed is built from. */
interface EditionData {
  columns: Columns;
  leadOf: LeadOf;
}

const open = ({ columns, leadOf }: EditionData) => openFacets(writeColumns(columns), leadOf);
const found = (ordinals: Iterable<number> | null, operators: Partial<QueryOperators> = {}): Hits => ({
  ordinals: ordinals === null ? null : Uint32Array.from(ordinals),
  operators: Object.keys(operators).length === 0 ? null : { ...noOperators, ...operators },
});

/** A feed's cards by the ordinals of their lead and of what was found. */
function ordinalsOf({ leadOf }: EditionData, feed: Feed): { lead: number; found: number | null }[] {
  const positions = cardPositions(leadOf);
  const family = (isLead: boolean) => [...leadOf.keys()].filter((ordinal) => (leadOf[ordinal] === ordinal) === isLead);
  const at = (ordinals: number[], position: number) =>
    ordinals.find((ordinal) => positions[ordinal] === position) ?? -1;
  return feed.cards(0, feed.stories).map((card) => ({
    lead: at(family(true), card.lead),
    found: card.found === null ? null : at(family(false), card.found),
  }));
}

const leadsOf = (edition: EditionData, feed: Feed) => ordinalsOf(edition, feed).map(({ lead }) => lead);

/** Five articles of four stories: 0 and 3 are one that 3 leads; 1 and 4 one that 1 leads. */
const rows = [
  { day: null, provider: 0, kind: 0, topics: [0] },
  { day: 18_000, provider: 1, kind: 0, topics: [1] },
  { day: 18_001, provider: 0, kind: 0, topics: [] },
  { day: 18_002, provider: 1, kind: 0, topics: [0, 2] },
  { day: 18_003, provider: 0, kind: 0, topics: [2] },
];
const small: EditionData = {
  columns: columnsOf(
    { topics: someLabels('topic', 3), providers: someLabels('source', 2), kinds: someLabels('kind', 1) },
    rows,
  ),
  leadOf: Uint32Array.of(3, 1, 2, 3, 1),
};
const feedOf = (filters: Partial<Filters>, hits: Hits | null = null) =>
  open(small).buildFeed({ ...noFilters, ...filters }, hits, {
    quality: Int32Array.of(99, 10, NO_RANK, 10, 99),
    heat: Int32Array.of(0, 7, -1, 3, 99),
  });

/** Some articles, each once, in any order: what a search may find. */
const someHits = someEdition.chain((edition) =>
  fc.shuffledSubarray([...edition.leadOf.keys()]).map((hits) => ({ edition, hits })),
);

describe('the feed', () => {
  it('counts articles and the stories they tell', () => {
    const { articles, stories } = feedOf({});
    expect({ articles, stories }).toEqual({ articles: 5, stories: 3 });
  });

  it('stands newest lead first, whichever of its articles is newest', () => {
    expect(ordinalsOf(small, feedOf({}))).toEqual([
      { lead: 3, found: null },
      { lead: 2, found: null },
      { lead: 1, found: null },
    ]);
  });

  it.each<[Sort, number[]]>([
    ['quality', [3, 1, 2]],
    ['heat', [1, 3, 2]],
    ['newest', [3, 2, 1]],
  ])('is ordered by the %s of the leads', (sort, leads) => {
    expect(leadsOf(small, feedOf({ sort }))).toEqual(leads);
  });

  it('follows the hits of a search, a story standing where its best article does', () => {
    expect(ordinalsOf(small, feedOf({ query: 'tide' }, found([4, 2, 3, 1, 0])))).toEqual([
      { lead: 1, found: null },
      { lead: 2, found: null },
      { lead: 3, found: null },
    ]);
    expect(ordinalsOf(small, feedOf({ query: 'tide', sort: 'newest' }, found([4, 2])))).toEqual([
      { lead: 2, found: null },
      { lead: 1, found: 4 },
    ]);
  });

  it('shows only what the reader follows, where the filters say so: any of its topics and sources', () => {
    const shown = (followed: Choices, filters: Partial<Filters> = {}) =>
      open(small).buildFeed({ ...noFilters, show: ['followed'], ...filters }, null, null, { followed, firstNew: null });
    const topic = { topics: ['topic-2'] };
    expect(leadsOf(small, shown(topic))).toEqual([3, 1]);
    expect(shown(topic).articles).toBe(2);
    expect(leadsOf(small, shown({ ...topic, providers: ['source-0'] }))).toEqual([3, 2, 1]);
    expect(shown({ ...topic, providers: ['source-0'] }).articles).toBe(4);
    expect(shown({ ...topic, providers: ['source-0'] }, { choices: { topics: ['topic-0'] } }).articles).toBe(2);
    expect(shown({ topics: ['gone'] }).articles).toBe(0);
    expect(shown({ ...topic, providers: ['source-0'] }).facetCounts?.['topics']?.values[0]).toMatchObject({ count: 2 });
  });

  it('shows only what is new, where the filters say so, and says how much of each choice is new', () => {
    const own = { followed: { topics: ['topic-0'] }, firstNew: 3 };
    const shown = (filters: Partial<Filters>) => open(small).buildFeed({ ...noFilters, ...filters }, null, null, own);
    expect(ordinalsOf(small, shown({ show: ['new'] }))).toEqual([
      { lead: 3, found: null },
      { lead: 1, found: 4 },
    ]);
    expect(shown({ show: ['followed', 'new'] }).articles).toBe(1);
    const newCounts = (filters: Partial<Filters>) =>
      shown(filters).facetCounts?.['topics']?.values.map(({ key, newCount }) => [key, newCount]);
    expect(newCounts({})).toEqual([
      ['topic-0', 1],
      ['topic-1', 0],
      ['topic-2', 2],
    ]);
    expect(newCounts({ choices: { providers: ['source-0'] } })?.sort()).toEqual([
      ['topic-0', 0],
      ['topic-1', 0],
      ['topic-2', 1],
    ]);
    expect(open(small).countsFrom('topics', 3)).toEqual(
      new Map([
        ['topic-0', 1],
        ['topic-2', 2],
      ]),
    );
    expect(
      open(small).buildFeed({ ...noFilters, show: ['new'] }, null, null, { ...own, firstNew: null }).articles,
    ).toBe(5);
  });

  it('names the newest article that filters leave of a story without its lead', () => {
    expect(ordinalsOf(small, feedOf({ choices: { providers: ['source-0'] } }))).toEqual([
      { lead: 3, found: 0 },
      { lead: 2, found: null },
      { lead: 1, found: 4 },
    ]);
    expect(ordinalsOf(small, feedOf({ choices: { topics: ['topic-2'] } }))).toEqual([
      { lead: 3, found: null },
      { lead: 1, found: 4 },
    ]);
  });

  it('has each card on one page of those asked for', () => {
    fc.assert(
      fc.property(someEdition, fc.integer({ min: 1, max: 7 }), (edition, size) => {
        const { leadOf } = edition;
        const feed = open(edition).buildFeed(noFilters, null, null);
        const paged = Array.from({ length: Math.ceil(feed.stories / size) }, (_, page) =>
          feed.cards(page * size, (page + 1) * size),
        ).flat();
        expect(paged).toEqual(feed.cards(0, feed.stories));
        expect(leadsOf(edition, feed)).toEqual(
          [...leadOf.keys()].filter((ordinal) => leadOf[ordinal] === ordinal).reverse(),
        );
      }),
    );
  });

  it('holds a card for each story that a search leaves, and finds only what the search did', () => {
    fc.assert(
      fc.property(someHits, fc.constantFrom<Sort>('newest', 'relevance', 'quality'), ({ edition, hits }, sort) => {
        const { leadOf } = edition;
        const feed = open(edition).buildFeed({ ...noFilters, query: 'tide', sort }, found(hits), null);
        const cards = ordinalsOf(edition, feed);
        expect(feed.articles).toBe(hits.length);
        expect(cards.map(({ lead }) => lead).toSorted()).toEqual(
          [...new Set(hits.map((hit) => leadOf[hit] ?? -1))].toSorted(),
        );
        for (const { lead, found: shown } of cards) {
          expect(hits).toContain(shown ?? lead);
          expect(shown === null || (leadOf[shown] === lead && !hits.includes(lead))).toBe(true);
        }
      }),
    );
  });
});

describe('the feed without the columns', () => {
  it('is the one with them, but for the counts of choices', () => {
    fc.assert(
      fc.property(
        someHits,
        fc.boolean(),
        fc.option(fc.constantFrom(...sorts), { nil: null }),
        someRanks,
        ({ edition: { columns, leadOf }, hits }, searched, sort, ranks) => {
          const filters: Filters = { ...noFilters, query: searched ? 'tide' : '', sort };
          const manifest = { articles: columns.count, timeline: countMonths(columns.days) };
          const [plain, whole] = [openStories(writeStoryLeads(leadOf), manifest), open({ columns, leadOf })].map(
            ({ buildFeed }) => buildFeed(filters, searched ? found(hits) : null, ranks),
          );
          expect({ ...plain, facetCounts: null, cards: plain?.cards(0, 50) }).toEqual({
            ...whole,
            facetCounts: null,
            cards: whole?.cards(0, 50),
          });
          expect(plain?.facetCounts).toBeNull();
        },
      ),
    );
  });
});

/** One article after the other, by its labels and its date as text. */
function fitsNaively(columns: Columns, operators: QueryOperators, ordinal: number): boolean {
  const has = (typed: string, { key, label }: { key: string; label: string }) =>
    key.includes(labelKey(typed)) || labelKey(label).includes(labelKey(typed));
  const fitsGroup = ({ key }: FilterGroup) => {
    const own = labelsIn(columns, key, ordinal);
    const typed = operators.labels.filter(({ group }) => group === key);
    const [excluded, wanted] = [typed.filter((label) => label.excluded), typed.filter((label) => !label.excluded)];
    return (
      (wanted.length === 0 || wanted.some(({ text }) => own.some((label) => has(text, label)))) &&
      !excluded.some(({ text }) => own.some((label) => has(text, label)))
    );
  };
  const day = columns.days[ordinal] ?? UNDATED;
  const date = day === UNDATED ? null : new Date(day * DAY).toISOString().slice(0, 10);
  return (
    filterGroups.every(fitsGroup) &&
    (operators.after === null || (date !== null && date >= operators.after)) &&
    (operators.before === null || (date !== null && date < operators.before))
  );
}

const LAST_DAY = dayNumber(Date.UTC(2024, 0, 1));

/** Columns of labels that overlap, with operators that fit some of them. */
const someOperators = fc.record({
  edition: fc
    .array(
      fc.record({
        day: fc.option(fc.integer({ min: LAST_DAY - 9, max: LAST_DAY }), { nil: null }),
        provider: fc.nat(11),
        kind: fc.nat(11),
        topics: fc.uniqueArray(fc.nat(11), { maxLength: 3 }),
        lead: fc.nat(29),
      }),
      { maxLength: 30 },
    )
    .map((some): EditionData => ({
      columns: columnsOf(
        { topics: someLabels('Topic', 12), providers: someLabels('Source', 12), kinds: someLabels('Kind', 12) },
        some,
      ),
      leadOf: leadsFrom(some.map(({ lead }) => lead)),
    })),
  operators: fc.record({
    labels: fc
      .tuple(...filterGroups.flatMap((group) => [typedLabels(group, false), typedLabels(group, true)]))
      .map((lists) => lists.flat()),
    before: someDayNearby(),
    after: someDayNearby(),
  }),
});

function typedLabels({ key: group, operator }: FilterGroup, excluded: boolean): fc.Arbitrary<TypedLabel[]> {
  const texts = fc.uniqueArray(
    fc.constantFrom<string>(`${operator} 1`, `${operator.toUpperCase()} 3`, '2', '0', 'no such'),
    {
      maxLength: 2,
    },
  );
  return fc
    .oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, texts)
    .map((typed) => typed.map((text) => ({ group, text, excluded })));
}

function someDayNearby(): fc.Arbitrary<string | null> {
  return fc
    .option(fc.integer({ min: LAST_DAY - 10, max: LAST_DAY + 1 }), { nil: null })
    .map((day) => (day === null ? null : new Date(day * DAY).toISOString().slice(0, 10)));
}

describe('operators of a query', () => {
  const articlesOf = (query: string) => {
    const feed = feedOf({ query }, found(null, parseQuery(query).operators));
    return { articles: feed.articles, cards: ordinalsOf(small, feed) };
  };

  it.each([
    [
      'source:"source 1"',
      {
        articles: 2,
        cards: [
          { lead: 3, found: null },
          { lead: 1, found: null },
        ],
      },
    ],
    [
      '-source:"source 1"',
      {
        articles: 3,
        cards: [
          { lead: 3, found: 0 },
          { lead: 2, found: null },
          { lead: 1, found: 4 },
        ],
      },
    ],
    [
      'topic:"topic 1" topic:"topic 2"',
      {
        articles: 3,
        cards: [
          { lead: 3, found: null },
          { lead: 1, found: null },
        ],
      },
    ],
    [
      '-topic:"topic 0"',
      {
        articles: 3,
        cards: [
          { lead: 2, found: null },
          { lead: 1, found: null },
        ],
      },
    ],
    ['kind:"kind 0" -kind:1 topic:"topic 1"', { articles: 1, cards: [{ lead: 1, found: null }] }],
    ['-kind:KIND', { articles: 0, cards: [] }],
    ['before:2019-04-15', { articles: 1, cards: [{ lead: 1, found: null }] }],
    ['after:2019-04-17', { articles: 1, cards: [{ lead: 1, found: 4 }] }],
  ])('%s leaves the articles it says, and shows which', (query, expected) => {
    expect(articlesOf(query)).toEqual(expected);
  });

  it('leave what a look at each article alone does, of all and of the hits of words', () => {
    fc.assert(
      fc.property(someOperators, fc.array(fc.nat(29)), ({ edition, operators }, some) => {
        const { columns, leadOf } = edition;
        const all = [...leadOf.keys()];
        const hits = [...new Set(some)].filter((hit) => hit < columns.count);
        for (const [ordinals, among] of [
          [null, all],
          [hits, hits],
        ] as const) {
          const feed = open(edition).buildFeed({ ...noFilters, query: 'typed' }, found(ordinals, operators), null);
          const fitting = among.filter((ordinal) => fitsNaively(columns, operators, ordinal));
          expect(feed.articles).toBe(fitting.length);
          expect(leadsOf(edition, feed).toSorted()).toEqual(
            [...new Set(fitting.map((ordinal) => leadOf[ordinal] ?? -1))].toSorted(),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
