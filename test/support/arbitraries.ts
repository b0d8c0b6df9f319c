import { type Article, type Card, playerHosts, type SimilarArticle } from '../../src/core/article.ts';
import { DAY, type Day } from '../../src/core/day.ts';
import { groupUnits } from '../../src/core/facets/groups.ts';
import { filterGroups, perGroup } from '../../src/core/filterGroups.ts';
import { type Choices, type Filters, shows, sorts } from '../../src/core/filters.ts';
import type { Columns, Label } from '../../src/core/format/columns.ts';
import { DATA_FORMAT, type Manifest } from '../../src/core/format/manifest.ts';
import { NO_RANK, type Ranks } from '../../src/core/format/ranks.ts';
import type { ShardArticle } from '../../src/core/format/shard.ts';
import type { LeadOf } from '../../src/core/format/storyLeads.ts';
import { labelKey } from '../../src/core/label.ts';
import { columnsOf, leadsOf } from './columnsOf.ts';
import fc from './properties.ts';

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Any well-formed Unicode text, with what addresses and keys trip over made likely. */
export const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      ' ',
      '-',
      '+',
      '&',
      '%',
      '=',
      '#',
      '?',
      '/',
      '\u00A0',
      '\u0301',
      'İ',
      'J\u030C',
      'Σ',
      'ß',
      '中',
      '😀',
    ),
  }),
);

/** Any text, halves of surrogate pairs included. */
export const brokenText = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

export const someKey = someText.map(labelKey).filter((key) => key !== '');

/** A day of the years 1 to 9999. */
export const someDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const keySet = (key: fc.Arbitrary<string>) => fc.uniqueArray(key, { maxLength: 5 }).map((keys) => keys.sort());

/** Choices as filters have them: a group without any is left out. */
const someChoices: fc.Arbitrary<Choices> = fc
  .record(perGroup(filterGroups, () => keySet(someKey)))
  .map((lists) => Object.fromEntries(Object.entries(lists).filter(([, keys]) => keys.length > 0)));

/** Filters as `parseFilters` gives them: the query trimmed, keys sorted and each once. */
export const someFilters: fc.Arbitrary<Filters> = fc
  .record({
    query: someText.map((text) => text.trim()),
    exact: fc.boolean(),
    choices: someChoices,
    from: orNull(someDay),
    to: orNull(someDay),
    show: fc.subarray([...shows]),
    sort: orNull(fc.constantFrom(...sorts)),
  })
  .map((filters) => ({ ...filters, exact: filters.exact && filters.query !== '' }));

const someLabelList = (maxLength: number): fc.Arbitrary<Label[]> =>
  fc.uniqueArray(fc.record({ key: someKey, label: someText }), { selector: ({ key }) => key, minLength: 1, maxLength });

/** Columns of up to 40 articles between the days `min` and `max` since 1970, some undated, some without topics. */
export function someColumns({ min, max } = { min: -800, max: 20_000 }): fc.Arbitrary<Columns> {
  const labels = fc.record({ topics: someLabelList(8), providers: someLabelList(5), kinds: someLabelList(3) });
  return labels.chain(({ topics, providers, kinds }) => {
    const row = fc.record({
      day: orNull(fc.integer({ min, max })),
      provider: fc.nat(providers.length - 1),
      kind: fc.nat(kinds.length - 1),
      topics: fc.uniqueArray(fc.nat(topics.length - 1)),
    });
    return fc.array(row, { maxLength: 40 }).map((rows) => columnsOf({ topics, providers, kinds }, rows));
  });
}

/** The lead of each of `count` articles' stories. */
export function someLeads(count: number): fc.Arbitrary<LeadOf> {
  return fc.array(fc.nat(Math.max(0, count - 1)), { minLength: count, maxLength: count }).map(leadsOf);
}

/** What the feed of an edition is built from. */
export const someEdition: fc.Arbitrary<{ columns: Columns; leadOf: LeadOf }> = someColumns().chain((columns) =>
  someLeads(columns.count).map((leadOf) => ({ columns, leadOf })),
);

const someRank = fc.oneof(fc.constant(NO_RANK), fc.integer({ min: -1, max: 210 }), fc.integer());

export const someRanks: fc.Arbitrary<Ranks> = fc.array(fc.tuple(someRank, someRank)).map((pairs) => ({
  quality: Int32Array.from(pairs, ([quality]) => quality),
  heat: Int32Array.from(pairs, ([, heat]) => heat),
}));

const someTime = fc.integer({ min: -50_000 * DAY, max: 50_000 * DAY });
const someSize = orNull(fc.nat(10_000));
const someTextOrNull = orNull(brokenText);
const paperLinks = fc.option(fc.array(fc.record({ label: brokenText, url: brokenText })), { nil: undefined });
const someNumber = orNull(fc.integer({ min: -1, max: 300 }));
const someByline = fc.record({ key: brokenText, name: brokenText });
const someProvider = fc.record({ key: brokenText, name: brokenText, domain: someTextOrNull, imageUrl: someTextOrNull });
const someImage = fc.record({
  url: brokenText,
  width: someSize,
  height: someSize,
  title: someTextOrNull,
  attribution: someTextOrNull,
});
const someTexts = fc.array(brokenText, { maxLength: 3 });

export const someArticle: fc.Arbitrary<Article> = fc.record({
  id: brokenText,
  storyId: brokenText,
  title: brokenText,
  lang: fc.option(brokenText, { nil: undefined }),
  excerpt: someTextOrNull,
  publishedAt: orNull(someTime),
  updatedAt: orNull(someTime),
  url: someTextOrNull,
  ampUrl: someTextOrNull,
  ampCacheUrl: someTextOrNull,
  kind: brokenText,
  category: someTextOrNull,
  provider: someProvider,
  authors: someTexts,
  topics: someTexts,
  images: fc.array(someImage, { maxLength: 3 }),
  quality: someNumber,
  heat: someNumber,
  published: fc.boolean(),
  sound: orNull(fc.webUrl()),
  player: orNull(fc.record({ host: fc.constantFrom(...playerHosts), videoId: fc.stringMatching(/^[\w-]+$/) })),
  duration: someTextOrNull,
  price: someTextOrNull,
  levels: someTexts,
  rating: orNull(fc.record({ count: fc.nat(), average: fc.nat(5) })),
  actions: fc.array(fc.record({ title: brokenText, url: brokenText, attribution: someTextOrNull }), { maxLength: 2 }),
  parts: fc.array(fc.record({ title: brokenText, id: someTextOrNull }), { maxLength: 2 }),
  body: someTextOrNull,
  coverage: fc.array(
    fc.record({
      id: someTextOrNull,
      title: brokenText,
      excerpt: someTextOrNull,
      url: someTextOrNull,
      publishedAt: orNull(someTime),
      provider: someProvider,
      image: orNull(someImage),
      topics: someTexts,
      reason: someTextOrNull,
    }),
    { maxLength: 2 },
  ),
});

const someSimilar: fc.Arbitrary<SimilarArticle> = fc.record({
  id: brokenText,
  title: brokenText,
  publishedAt: orNull(someTime),
  provider: someByline,
  topics: someTexts,
  image: orNull(someImage),
  reason: brokenText,
});

export const someShardArticle: fc.Arbitrary<ShardArticle> = fc
  .tuple(someArticle, fc.array(someSimilar, { maxLength: 2 }))
  .map(([article, similar]) => ({ ...article, similar }));

export const someCard: fc.Arbitrary<Card> = fc.record({
  id: brokenText,
  storyId: brokenText,
  title: brokenText,
  lang: fc.option(brokenText, { nil: undefined }),
  excerpt: someTextOrNull,
  publishedAt: orNull(someTime),
  url: someTextOrNull,
  kind: brokenText,
  provider: someByline,
  topics: someTexts,
  images: fc.array(fc.record({ url: brokenText, width: someSize, height: someSize, title: someTextOrNull }), {
    maxLength: 2,
  }),
  published: fc.boolean(),
  duration: someTextOrNull,
  otherSources: fc.nat(),
  hasRelated: fc.boolean(),
  merit: fc.nat(900).map((hundredths) => hundredths / 100),
});

const someFacet = fc.record({
  total: fc.nat(),
  values: fc.array(fc.record({ key: brokenText, label: brokenText, count: fc.nat() }), { maxLength: 12 }),
});

export const someManifest: fc.Arbitrary<Manifest> = fc.record({
  format: fc.constant(DATA_FORMAT),
  edition: brokenText,
  articles: fc.nat(),
  stories: fc.nat(),
  newestAt: orNull(someTime),
  timeZone: brokenText,
  paper: fc.record({
    title: brokenText,
    tagline: fc.option(brokenText, { nil: undefined }),
    logo: fc.option(brokenText, { nil: undefined }),
    nav: paperLinks,
    foot: paperLinks,
    about: fc.option(brokenText, { nil: undefined }),
  }),
  feeds: fc.option(
    fc.record({
      topics: orNull(fc.nat()),
      sources: orNull(fc.nat()),
      stories: orNull(fc.nat()),
      storiesSince: orNull(someTime),
    }),
    { nil: undefined },
  ),
  timeline: fc.record({ firstMonth: fc.nat(), counts: fc.array(fc.nat()), undated: fc.nat() }),
  unit: fc.constantFrom(...groupUnits),
  ownFacets: fc.constant(undefined),
  facets: fc.record(perGroup(filterGroups, () => someFacet)),
  shards: fc.nat(),
  searchTerms: fc.array(brokenText),
  files: fc.record({
    newest: brokenText,
    names: brokenText,
    stories: brokenText,
    columns: brokenText,
    ranks: brokenText,
    search: brokenText,
    topicAliases: fc.option(brokenText, { nil: undefined }),
    topicNotes: fc.option(brokenText, { nil: undefined }),
  }),
});
