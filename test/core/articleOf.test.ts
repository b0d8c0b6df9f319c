import { expect, it } from 'vitest';
import { articleOf } from '../../src/core/articleOf.ts';
import type { Shard } from '../../src/core/format/shard.ts';
import { anArticle } from '../support/anArticle.ts';

const shard = (ids: string[], aliases: Record<string, string> = {}): Shard => ({
  articles: Object.fromEntries(ids.map((id) => [id, { ...anArticle({ id }), similar: [] }])),
  aliases,
  stories: {},
});

/** Each id in a shard of its own, as in a large edition. */
const shards = new Map([
  ['kelp', shard(['kelp'])],
  ['former-kelp', shard([], { 'former-kelp': 'kelp' })],
  ['lost', shard([], { lost: 'nowhere' })],
]);
const find = async (id: string) =>
  (await articleOf(id, (name) => Promise.resolve(shards.get(name) ?? shard([]))))?.id ?? null;

it.each([
  ['kelp', 'kelp'],
  ['former-kelp', 'kelp'],
  ['lost', null],
  ['unknown', null],
])('the article of %s is %s, in whatever shard it is', async (id, found) => {
  expect(await find(id)).toBe(found);
});
