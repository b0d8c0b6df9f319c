// @vitest-environment node
import { QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '../../src/app/content/queries.ts';
import { StoryView } from '../../src/app/story/StoryView.tsx';
import { anArticle } from '../support/anArticle.ts';

it('renders a story in advance out of its lead alone, without a request or an inline style', () => {
  const fetch = vi.fn();
  vi.stubGlobal('fetch', fetch);
  const client = createQueryClient(null);
  const coverage = ['Polar Desk', 'North Post'].map((name, i) => ({
    id: null,
    title: `${name} <b>tells</b> it`,
    excerpt: null,
    url: `https://news${i}.example/`,
    publishedAt: Date.UTC(2024, 2, i + 1, 12),
    provider: { key: name, name, domain: null, imageUrl: null },
    image: null,
    topics: [],
    reason: null,
  }));
  const lead = { ...anArticle({ publishedAt: Date.UTC(2024, 2, 3, 12) }), storyId: 'barrier', coverage, similar: [] };
  const html = renderToString(
    <QueryClientProvider client={client}>
      <StaticRouter location="/stories/barrier/">
        <StoryView lead={lead} hasFeed />
      </StaticRouter>
    </QueryClientProvider>,
  );
  client.clear();
  expect(html).toContain('href="/stories/barrier/feed.xml"');
  expect(html).toContain('https://news1.example/');
  expect(html).not.toContain('<b>tells');
  expect(html).not.toMatch(/\sstyle="/);
  expect(fetch).not.toHaveBeenCalled();
});
