import { describe, expect, it } from 'vitest';
import {
  parseShard,
  type Shard,
  shardCount,
  shardOf,
  ShardWriter,
  writeSimilar,
} from '../../../src/core/format/shard.ts';
import { anArticle } from '../../support/anArticle.ts';
import { brokenText, someShardArticle } from '../../support/arbitraries.ts';
import fc from '../../support/properties.ts';

const article = { ...anArticle(), similar: [] };
const shard: Shard = {
  articles: { [article.id]: article },
  aliases: { 'old-name': article.id },
  stories: { 'first-report': article.id },
};
const writeShard = ({ articles, aliases, stories }: Shard): string => {
  const writer = new ShardWriter();
  for (const { similar, ...one } of Object.values(articles))
    writer.add(
      one,
      similar.map(({ reason, ...other }) => ({ written: writeSimilar(other), reason })),
    );
  return new TextDecoder().decode(
    writer.finish({ aliases: Object.entries(aliases), stories: Object.entries(stories) }),
  );
};
const reread = (written: Shard) => parseShard(JSON.parse(writeShard(written)));

describe('shard', () => {
  it('comes back as it was written', () => {
    const someShard = fc.record({
      articles: fc
        .array(someShardArticle, { maxLength: 3 })
        .map((list) => Object.fromEntries(list.map((one) => [one.id, one]))),
      aliases: fc.dictionary(brokenText, brokenText),
      stories: fc.dictionary(brokenText, brokenText),
    });
    fc.assert(
      fc.property(someShard, (written) => {
        expect(reread(written)).toEqual(written);
      }),
    );
  });

  it.each(['constructor', 'prototype', '__proto__', 'toString'])(
    'holds an article named %s, and none where there is none',
    (id) => {
      const articles = Object.fromEntries([[id, { ...article, id }]]);
      expect(reread({ articles, aliases: {}, stories: {} }).articles[id]?.id).toBe(id);
      expect(reread(shard).articles[id]).toBeUndefined();
      expect(reread(shard).aliases[id]).toBeUndefined();
      expect(reread(shard).stories[id]).toBeUndefined();
    },
  );

  it('is refused when cut short anywhere', () => {
    const whole = writeShard(shard);
    for (let length = 0; length < whole.length; length++)
      expect(() => parseShard(JSON.parse(whole.slice(0, length)))).toThrow();
  });

  it.each(Object.keys(article))('is refused where an article has no %s', (field) => {
    expect(() => parseShard({ articles: [{ ...article, [field]: undefined }], aliases: [] })).toThrow();
  });

  it('refuses a player whose id could leave its address', () => {
    const player = { host: 'youtube', videoId: 'a/../b"' };
    expect(() => parseShard({ articles: [{ ...article, player }], aliases: [] })).toThrow();
  });
});

describe('shardCount', () => {
  it('is a power of two that keeps shards at 100 articles or fewer on average', () => {
    const counts = [0, 1, 100, 101, 200, 201, 100_000].map((articles) => shardCount(articles, articles * 1000));
    expect(counts).toEqual([1, 1, 1, 2, 2, 4, 1024]);
  });

  it('is larger where texts are long: 100 KB of them are in a shard on average, unless that makes too many files', () => {
    const counts = [10, 100, 1000, 10_000, 100_000].map((articles) => shardCount(articles, articles * 28_000));
    expect(counts).toEqual([4, 32, 512, 4096, 8192]);
    expect(shardCount(1_000_000, 28e9)).toBe(16_384);
  });
});

describe('shardOf', () => {
  it('gives the published FNV-1a values', () => {
    expect(shardOf('', 2 ** 32)).toBe(0x811c9dc5);
    expect(shardOf('a', 2 ** 32)).toBe(0xe40c292c);
    expect(shardOf('foobar', 2 ** 32)).toBe(0xbf9cf968);
  });

  it('names one of the shards for any id', () => {
    fc.assert(
      fc.property(brokenText, fc.integer({ min: 1, max: 4096 }), (id, shards) => {
        const at = shardOf(id, shards);
        expect(Number.isInteger(at) && at >= 0 && at < shards).toBe(true);
      }),
    );
  });

  it('spreads ids evenly', () => {
    const sizes = new Array<number>(16).fill(0);
    for (let i = 0; i < 1024; i++) {
      const at = shardOf(`2021-09-${i % 30}-headline-number-${i}`, 16);
      sizes[at] = (sizes[at] ?? 0) + 1;
    }
    expect(Math.min(...sizes)).toBeGreaterThan(32);
    expect(Math.max(...sizes)).toBeLessThan(96);
  });
});
