import type { SimilarLists, Told } from '../../src/build/articles/relate.ts';
import type { Article } from '../../src/core/article.ts';

/** Articles of which each is a story of its own, and like no other. */
export function unrelated(articles: Article[]): [Told, SimilarLists] {
  return [
    { articles, leadOf: Uint32Array.from(articles.keys()), reasons: articles.map(() => null) },
    { ofShard: () => Promise.resolve({ starts: new Uint32Array(), places: new Uint32Array(), reasons: [] }), placesOf: () => new Uint32Array(), written: () => '' },
  ];
}
