import type { Article, SimilarArticle } from '../core/article.ts';
import { similarArticles } from '../core/similar/similar.ts';

/** For each article those like it, best first: none that its coverage lists already. */
export function findSimilar(articles: readonly Article[]): SimilarArticle[][] {
  const listed = articles.map(({ coverage }) => new Set(coverage.map(({ id }) => id)));
  const documents = articles.map(({ title, excerpt, topics, publishedAt }, story) => ({ title, excerpt: excerpt ?? '', topics, publishedAt, story }));
  const lists = similarArticles(documents, { isExcluded: (document, other) => listed[document]?.has(articles[other]?.id ?? '') === true });
  return lists.map((list) => list.flatMap(({ index, shared }) => {
    const other = articles[index];
    return other === undefined ? [] : [similarArticle(other, shared)];
  }));
}

function similarArticle({ id, title, publishedAt, provider, topics, images }: Article, shared: readonly string[]): SimilarArticle {
  return {
    id,
    title,
    publishedAt,
    provider: { key: provider.key, name: provider.name },
    topics,
    image: images[0] ?? null,
    reason: shared.length === 0 ? 'Close in content' : `About ${shared.join(', ')}`,
  };
}
