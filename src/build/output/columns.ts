import type { Article } from '../../core/article.ts';
import { dayNumbersIn, UNDATED } from '../../core/day.ts';
import type { Columns, Label } from '../../core/format/columns.ts';
import { NO_RANK, type Ranks } from '../../core/format/ranks.ts';
import { labelKey } from '../../core/label.ts';

/** The facet columns of articles in ordinal order. Days are those of the time zone. */
export function columnsOf(articles: readonly Article[], timeZone: string): Columns {
  const dayOf = dayNumbersIn(timeZone);
  const keyOf = labelKeys();
  const topics = new LabelTable(articles, ({ topics }, visit) => topics.forEach((label) => visit(keyOf(label), label)));
  const providers = new LabelTable(articles, ({ provider }, visit) => visit(provider.key, provider.name));
  const kinds = new LabelTable(articles, ({ kind }, visit) => visit(kind, kind));
  const topicStarts = new Uint32Array(articles.length + 1);
  const topicIds: number[] = [];
  articles.forEach((article, i) => {
    for (const label of article.topics) topicIds.push(topics.positionOf(keyOf(label)));
    topicStarts[i + 1] = topicIds.length;
  });
  return {
    count: articles.length,
    topics: topics.labels,
    providers: providers.labels,
    kinds: kinds.labels,
    days: Int32Array.from(articles, ({ publishedAt }) => (publishedAt === null ? UNDATED : dayOf(publishedAt))),
    providerOf: Uint32Array.from(articles, (article) => providers.positionOf(article.provider.key)),
    kindOf: Uint32Array.from(articles, (article) => kinds.positionOf(article.kind)),
    topicStarts,
    topicIds: Uint32Array.from(topicIds),
  };
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

/** The values of one facet, most frequent first, each under its commonest spelling. */
class LabelTable {
  readonly labels: Label[];
  readonly #positions: Map<string, number>;

  constructor(
    articles: readonly Article[],
    forEachLabel: (article: Article, visit: (key: string, label: string) => void) => void,
  ) {
    const spellings = new Map<string, Map<string, number>>();
    const count = (key: string, label: string): void => {
      let counts = spellings.get(key);
      if (counts === undefined) spellings.set(key, (counts = new Map<string, number>()));
      counts.set(label, (counts.get(label) ?? 0) + 1);
    };
    for (const article of articles) forEachLabel(article, count);
    this.labels = [...spellings]
      .map(([key, counts]) => ({
        key,
        label: commonest(counts),
        count: [...counts.values()].reduce((a, b) => a + b, 0),
      }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
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
