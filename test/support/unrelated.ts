import type { Article } from '../../src/core/article.ts';
import type { Related } from '../../src/build/relate.ts';

/** Articles of which each is a story of its own and like no other. */
export function unrelated(articles: Article[]): Related {
  return { articles, leadOf: Uint32Array.from(articles.keys()), reasons: articles.map(() => null), similarTo: () => new Uint32Array(), similarArticles: () => [] };
}
