import { LEDGER_PATH } from '../../../src/build/articles/ledger.ts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { emit } from '../../../src/build/output/emit.ts';
import { parseBootstrap, writeBootstrap } from '../../../src/core/format/bootstrap.ts';
import { CARDS_A_PAGE } from '../../../src/core/format/cardPage.ts';
import { MANIFEST_PATH } from '../../../src/core/format/manifest.ts';
import { parseShard, shardCount, shardOf } from '../../../src/core/format/shard.ts';
import { anArticle } from '../../support/anArticle.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { unrelated } from '../../support/unrelated.ts';

const hundred = Array.from({ length: 100 }, (_, i) =>
  anArticle({
    id: `article-${i}`,
    title: `Tide number ${i}`,
    publishedAt: Date.UTC(2021, 0, 1 + i),
    topics: i % 2 === 0 ? ['Oceans', 'Even'] : ['Oceans'],
    kind: i < 10 ? 'video' : 'article',
  }),
);

describe('the files of an edition', () => {
  const files = new Map<string, string | Uint8Array>();
  const { bootstrap } = emit(files, unrelated(hundred, new Map([['former', 'article-7']])));
  const paths = [...files.keys()];

  it('end with the manifest, which leads to every other but the ledger of the next build', () => {
    expect(paths.at(-1)).toBe(MANIFEST_PATH);
    const { manifest } = bootstrap;
    const { search, ...named } = manifest.files;
    const others = Object.values(named).filter((path) => path !== undefined);
    const families = [
      /^data\/leads\/\d+-[\da-f]{8}\.json$/,
      /^data\/articles\/\d+-[\da-f]{8}\.json$/,
      new RegExp(`^${search}/[^/]+$`),
    ];
    for (const path of others) expect(paths).toContain(path);
    for (const family of families) expect(paths.some((path) => family.test(path))).toBe(true);
    expect(
      paths.filter(
        (path) =>
          path !== MANIFEST_PATH &&
          path !== LEDGER_PATH &&
          !others.includes(path) &&
          !families.some((family) => family.test(path)),
      ),
    ).toEqual([]);
  });

  it('but for the manifest and the index are named by the hash of their bytes', () => {
    const hashed = paths.flatMap((path) => {
      const hash = /-([\da-f]{8})\.(?:json|bin)$/.exec(path)?.[1];
      return hash === undefined ? [] : [{ path, hash }];
    });
    expect(hashed).toHaveLength(
      Math.ceil(100 / CARDS_A_PAGE) + shardCount(100, 0) + ['newest', 'names', 'stories', 'columns', 'ranks'].length,
    );
    for (const { path, hash } of hashed)
      expect(
        createHash('sha256')
          .update(files.get(path) ?? '')
          .digest('hex')
          .slice(0, 8),
      ).toBe(hash);
  });

  it('hold pages of cards and shards of articles', () => {
    expect(paths.filter((path) => path.startsWith('data/leads/'))).toHaveLength(Math.ceil(100 / CARDS_A_PAGE));
    expect(paths.filter((path) => path.startsWith('data/articles/'))).toHaveLength(shardCount(100, 0));
  });

  it('hold fewer articles a shard where their texts are long', () => {
    const body = `<p>${'tide '.repeat(5600)}</p>`;
    const long = new Map<string, string | Uint8Array>();
    const { manifest } = emit(long, unrelated(hundred.map((article) => ({ ...article, body })))).bootstrap;
    const shards = [...long].filter(([path]) => path.startsWith('data/articles/')).map(([, bytes]) => bytes);
    expect(shards).toHaveLength(32);
    expect(manifest.shards).toBe(32);
    expect(Math.max(...shards.map((bytes) => bytes.length))).toBeLessThan(300_000);
    for (const { id } of hundred)
      expect(
        Object.keys(parseShard(JSON.parse(Buffer.from(shards[shardOf(id, 32)] ?? []).toString())).articles),
      ).toContain(id);
  });

  it('begin with what the edition is', () => {
    expect(bootstrap.manifest).toMatchObject({
      articles: 100,
      stories: 100,
      newestAt: Date.UTC(2021, 0, 100),
      unit: 'month',
      shards: shardCount(100, 0),
    });
  });

  it('count the values of each facet, most frequent first', () => {
    expect(bootstrap.manifest.facets).toEqual({
      topics: {
        total: 2,
        values: [
          { key: 'oceans', label: 'Oceans', count: 100 },
          { key: 'even', label: 'Even', count: 50 },
        ],
      },
      providers: { total: 1, values: [{ key: 'harbour.example', label: 'Harbour Weekly', count: 100 }] },
      kinds: {
        total: 2,
        values: [
          { key: 'article', label: 'Article', count: 90 },
          { key: 'video', label: 'Video', count: 10 },
        ],
      },
    });
  });

  it('count the articles of each month', () => {
    expect(bootstrap.manifest.timeline).toEqual({ firstMonth: 2021 * 12, counts: [31, 28, 31, 10], undated: 0 });
  });
});

describe('the manifest', () => {
  it('carries the twelve most frequent values of a facet and says how many there are', async () => {
    const folder = Array.from({ length: 15 }, (_, i) => i).reduce(
      (all, i) =>
        all.record(`r${i}`, {
          title: `T${i}`,
          story: 'none',
          topics: Array.from({ length: i + 1 }, (_, t) => `Topic ${t}`),
        }),
      seedFolder(),
    );
    const { manifest } = await publish(folder);
    expect(manifest.facets['topics']?.total).toBe(15);
    expect(manifest.facets['topics']?.values.map(({ label, count }) => [label, count])).toEqual(
      Array.from({ length: 12 }, (_, i) => [`Topic ${i}`, 15 - i]),
    );
  });

  it('names another edition as soon as one word differs', () => {
    const edition = (title: string) => emit(new Map(), unrelated([anArticle({ title })])).bootstrap.manifest.edition;
    expect(edition('Tide')).toBe(edition('Tide'));
    expect(edition('Tide')).not.toBe(edition('Tides'));
  });
});

describe('the bootstrap', () => {
  it('cannot end the script element it stands in', () => {
    const title = '</script><script>alert(1)</script><!-- <SCRIPT';
    const { bootstrap } = emit(new Map(), unrelated([anArticle({ title })]));
    const written = writeBootstrap(bootstrap);
    expect(written).not.toContain('<');
    expect(parseBootstrap(JSON.parse(written)).front.cards[0]?.title).toBe(title);
  });
});

describe("an article's shard", () => {
  it('is found for every id, awkward ones included', async () => {
    const names = [
      'constructor',
      '__proto__',
      'toString',
      'über',
      '潮位',
      ...Array.from({ length: 130 }, (_, i) => `n${i}`),
    ];
    const { article } = await publish(
      names.reduce((folder, name) => folder.record(name, { title: `About ${name}`, story: 'none' }), seedFolder()),
    );
    for (const name of names)
      expect(article(name === '__proto__' ? 'proto' : name.toLowerCase())?.title).toBe(`About ${name}`);
    expect([article('absent'), article('valueOf')]).toEqual([null, null]);
  });
});
