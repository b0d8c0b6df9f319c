import { expect, it } from 'vitest';
import { headTags } from '../../../src/build/pages/head.ts';

it('a title of thousands of words is cut at a word for chats and search engines', () => {
  const head = { title: 'tide '.repeat(2000).trim(), description: null, canonical: null, address: null } as const;
  const tags = headTags({ ...head, type: 'article', picture: null, data: [], feed: null }, { title: 'Harbour' }, '/');
  const [, title = ''] = /<title>(.*?) · Harbour<\/title>/.exec(tags) ?? [];
  expect(title).toMatch(/^(tide )+…$/);
  expect(title.length).toBeLessThanOrEqual(200);
  expect(tags).toContain(`<meta property="og:title" content="${title}" />`);
});
