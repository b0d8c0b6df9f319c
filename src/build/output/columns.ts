import type { Article } from '../../core/article.ts';
import { compare } from '../../core/compare.ts';
import { dayNumbersIn, UNDATED } from '../../core/day.ts';
import { type FilterGroup, groupsWith } from '../../core/filterGroups.ts';
import type { Columns, GroupColumn, Label } from '../../core/format/columns.ts';
import { NO_RANK, type Ranks } from '../../core/format/ranks.ts';
import { labelKey } from '../../core/label.ts';
import type { Names } from '../../core/words/english.ts';

/** By the key of a group: numbers of labels, by their keys, that come first in their order. */
export type LabelOrders = Readonly<Record<string, ReadonlyMap<string, number>>>;

/** The facet columns of articles in ordinal order. Days are those of the time zone. `kindNames`: what kinds are called; `own`: the keys of the publisher's own facets. */
export function columnsOf(
  articles: readonly Article[],
  timeZone: string,
  orders: LabelOrders = {},
  kindNames?: Names,
  own: readonly string[] = [],
): Columns {
  const dayOf = dayNumbersIn(timeZone);
  const keyOf = labelKeys();
  return {
    count: articles.length,
    days: Int32Array.from(articles, ({ publishedAt }) => (publishedAt === null ? UNDATED : dayOf(publishedAt))),
    groups: groupsWith(own).map((group) => groupColumn(articles, group, keyOf, orders[group.key], kindNames)),
  };
}

function groupColumn(
  articles: readonly Article[],
  { key: groupKey, visitLabels }: FilterGroup,
  keyOf: (label: string) => string,
  order: ReadonlyMap<string, number> = new Map(),
  kindNames?: Names,
): GroupColumn {
  const forEachLabel = (article: Article, visit: (key: string, label: string) => void) =>
    visitLabels(article, (label, key = keyOf(label)) => visit(key, label), kindNames);
  const table = new LabelTable(articles, forEachLabel, order);
  const starts = new Uint32Array(articles.length + 1);
  const positions: number[] = [];
  articles.forEach((article, i) => {
    forEachLabel(article, (key) => positions.push(table.positionOf(key)));
    starts[i + 1] = positions.length;
  });
  return { key: groupKey, labels: table.labels, starts, positions: Uint32Array.from(positions) };
}

/** The ranks of articles in ordinal order, as whole numbers. */
export function ranksOf(articles: readonly Article[]): Ranks {
  return { quality: Int32Array.from(articles, ({ quality }) => score(quality)), heat: byCoverage(articles) };
}

/** For each article its place in the order by sources of its story, then by heat: the least covered ones have 0. */
function byCoverage(articles: readonly Article[]): Int32Array {
  const sources = articles.map(
    ({ provider, coverage }) => new Set([provider.key, ...coverage.map((other) => other.provider.key)]).size,
  );
  const heats = articles.map(({ heat }) => score(heat));
  const difference = (a: number, b: number) =>
    (sources[a] ?? 0) - (sources[b] ?? 0) || (heats[a] ?? 0) - (heats[b] ?? 0);
  const places = new Int32Array(articles.length);
  let [place, before] = [0, 0];
  [...articles.keys()].sort(difference).forEach((ordinal, i) => {
    if (i > 0 && difference(before, ordinal) !== 0) place += 1;
    places[ordinal] = place;
    before = ordinal;
  });
  return places;
}

/** As a whole number of 32 bits. */
function score(rank: number | null): number {
  return rank === null ? NO_RANK : Math.round(Math.min(Math.max(rank, NO_RANK + 1), 0x7fffffff));
}

/** Gives the keys of labels and remembers them: an edition repeats its labels. */
function labelKeys(): (label: string) => string {
  const keys = new Map<string, string>();
  return (label) => {
    let key = keys.get(label);
    if (key === undefined) keys.set(label, (key = labelKey(label)));
    return key;
  };
}

/** The values of one facet, those with a place in the order, then the most frequent, each under its commonest spelling. */
class LabelTable {
  readonly labels: Label[];
  readonly #positions: Map<string, number>;

  constructor(
    articles: readonly Article[],
    forEachLabel: (article: Article, visit: (key: string, label: string) => void) => void,
    order: ReadonlyMap<string, number>,
  ) {
    const spellings = new Map<string, Map<string, number>>();
    const count = (key: string, label: string): void => {
      let counts = spellings.get(key);
      if (counts === undefined) spellings.set(key, (counts = new Map<string, number>()));
      counts.set(label, (counts.get(label) ?? 0) + 1);
    };
    for (const article of articles) forEachLabel(article, count);
    const placeOf = (key: string) => order.get(key) ?? Infinity;
    this.labels = [...spellings]
      .map(([key, counts]) => ({
        key,
        label: commonest(counts),
        count: [...counts.values()].reduce((a, b) => a + b, 0),
      }))
      .sort((a, b) => compare(placeOf(a.key), placeOf(b.key)) || b.count - a.count || (a.key < b.key ? -1 : 1))
      .map(({ key, label }) => ({ key, label }));
    this.#positions = new Map(this.labels.map(({ key }, i) => [key, i]));
  }

  positionOf(key: string): number {
    return this.#positions.get(key) ?? 0;
  }
}

function commonest(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}
