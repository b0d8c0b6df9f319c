import { expect, it } from 'vitest';
import { makeEdition } from '../../src/build/edition.ts';
import { readSettings } from '../../src/build/settings.ts';
import { cardOf } from '../../src/core/article.ts';

it('the project’s own records stand on their cards whole', async () => {
  const { articles } = await makeEdition(readSettings({}), null);
  expect(articles).toHaveLength(32);
  for (const article of articles) expect(cardOf(article).excerpt).toBe(article.excerpt);
});
