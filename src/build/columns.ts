import { dayNumber, UNDATED } from '../core/day.ts';
import type { Article } from '../core/article.ts';
import type { Columns, Label } from '../core/format/columns.ts';
import { NO_RANK, type Ranks } from '../core/format/ranks.ts';
import { labelKey } from '../core/label.ts';

/** Labels have 16-bit positions in the columns. */
const MOST_LABELS = 0x10000;

/** The facet columns of articles in ordinal order. Throws a RangeError at more than 65,536 values of one facet. */
export function columnsOf(articles: readonly Article[]): Columns {
  const labels = new Map<string, Label>();
  const topicOf = (label: string): Label => {
    const known = labels.get(label) ?? { key: labelKey(label), label };
    labels.set(label, known);
    return known;
  };
  const topics = new LabelTable(articles, ({ topics }) => topics.map(topicOf));
  const providers = new LabelTable(articles, ({ provider }) => [{ key: provider.key, label: provider.name }]);
  const kinds = new LabelTable(articles, ({ kind }) => [{ key: kind, label: kind }]);
  const topicStarts = new Uint32Array(articles.length + 1);
  const topicIds: number[] = [];
  articles.forEach((article, i) => {
    topicIds.push(...topics.positionsOf(article));
    topicStarts[i + 1] = topicIds.length;
  });
  return {
    count: articles.length,
    topics: topics.labels,
    providers: providers.labels,
    kinds: kinds.labels,
    days: Int32Array.from(articles, ({ publishedAt }) => (publishedAt === null ? UNDATED : dayNumber(publishedAt))),
    providerOf: Uint16Array.from(articles, (article) => providers.positionsOf(article)[0] ?? 0),
    kindOf: Uint16Array.from(articles, (article) => kinds.positionsOf(article)[0] ?? 0),
    topicStarts,
    topicIds: Uint16Array.from(topicIds),
  };
}

export function ranksOf(articles: readonly Article[]): Ranks {
  const column = (rank: (article: Article) => number | null) => Int32Array.from(articles, (article) => score(rank(article)));
  return { quality: column(({ quality }) => quality), heat: column(({ heat }) => heat) };
}

/** As a whole number of 32 bits. */
function score(rank: number | null): number {
  return rank === null ? NO_RANK : Math.round(Math.min(Math.max(rank, NO_RANK + 1), 0x7fffffff));
}

/** The values of one facet, most frequent first, each under its commonest spelling. */
class LabelTable {
  readonly labels: Label[];
  readonly #labelsOf: (article: Article) => Label[];
  readonly #positions: Map<string, number>;

  constructor(articles: readonly Article[], labelsOf: (article: Article) => Label[]) {
    const spellings = new Map<string, Map<string, number>>();
    for (const article of articles) {
      for (const { key, label } of labelsOf(article)) {
        const counts = spellings.get(key) ?? new Map<string, number>();
        counts.set(label, (counts.get(label) ?? 0) + 1);
        spellings.set(key, counts);
      }
    }
    if (spellings.size > MOST_LABELS) throw new RangeError(`A facet has ${spellings.size} values; ${MOST_LABELS} is the most`);
    this.labels = [...spellings]
      .map(([key, counts]) => ({ key, label: commonest(counts), count: [...counts.values()].reduce((a, b) => a + b, 0) }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
      .map(({ key, label }) => ({ key, label }));
    this.#labelsOf = labelsOf;
    this.#positions = new Map(this.labels.map(({ key }, i) => [key, i]));
  }

  positionsOf(article: Article): number[] {
    return this.#labelsOf(article).map(({ key }) => this.#positions.get(key) ?? 0);
  }
}

function commonest(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}
