import type { Article } from '../../src/core/article.ts';

/** A complete article with nothing optional in it, its own story; tests name only what they are about. */
export function anArticle(overrides: Partial<Article> = {}): Article {
  return {
    id: 'tide-gauge-learns-to-warn',
    storyId: overrides.id ?? 'tide-gauge-learns-to-warn',
    title: 'A tide gauge learns to warn before the flood',
    excerpt: 'Harbour masters are trying a small model that reads the water twice a minute.',
    publishedAt: Date.UTC(2021, 8, 29, 10, 30),
    updatedAt: null,
    url: 'https://harbour.example/tide-gauge',
    ampUrl: null,
    ampCacheUrl: null,
    kind: 'article',
    category: 'news',
    provider: { key: 'harbour.example', name: 'Harbour Weekly', domain: 'harbour.example', imageUrl: null },
    authors: [],
    topics: ['Oceans'],
    images: [],
    quality: null,
    heat: null,
    published: true,
    player: null,
    sound: null,
    duration: null,
    price: null,
    levels: [],
    rating: null,
    actions: [],
    parts: [],
    body: null,
    coverage: [],
    ...overrides,
  };
}
