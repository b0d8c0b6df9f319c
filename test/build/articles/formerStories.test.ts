import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findFormerStories } from '../../../src/build/articles/storyIds.ts';
import { recordText, seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

/** What the articles of these stories leave of stories that there were. */
function formerAfter(
  before: Record<string, string>,
  former: Record<string, string>,
  now: Record<string, string>,
): Record<string, string> {
  const articles = Object.entries(now).flatMap(([storyId, ids]) => [...ids].map((id) => ({ id, storyId })));
  const stories = new Map(Object.entries(before).map(([id, members]) => [id, [...members]]));
  return Object.fromEntries(findFormerStories(articles, { stories, formerStories: new Map(Object.entries(former)) }));
}

describe('a former story', () => {
  it.each([
    ['is part of the story that it joined', { a: 'abc', d: 'def' }, {}, { a: 'abcdef' }, { d: 'a' }],
    ['is remembered', { a: 'abcdef' }, { d: 'a' }, { a: 'abcdef' }, { d: 'a' }],
    [
      'goes on with a story that joins another',
      { a: 'abc', g: 'ghi' },
      { d: 'g' },
      { a: 'abcghi' },
      { d: 'a', g: 'a' },
    ],
    [
      'is where its articles are when the story has a new id',
      { a: 'abcd' },
      { d: 'a' },
      { b: 'bcd' },
      { a: 'b', d: 'b' },
    ],
    ['is none that has its id again', { a: 'abcdef' }, { d: 'a' }, { a: 'abc', d: 'def' }, {}],
    ['is none whose articles are gone', { a: 'abc', d: 'def' }, { g: 'd' }, { a: 'abc' }, {}],
    ['is none that never had a page', { a: 'abc', d: 'de' }, {}, { a: 'abcde' }, {}],
  ] as const)('%s', (_, before, former, now, left) => {
    expect(formerAfter(before, former, now)).toEqual(left);
  });
});

const sources = ['coast', 'harbour', 'island', 'reef', 'dune', 'cape'];
const subjects = ['Kelp forest returns', 'Lighthouse keeper retires'];

function report(source: number, story: string): Record<string, unknown> {
  const name = sources[source] ?? '';
  return {
    title: subjects[Math.floor(source / 3)] ?? '',
    webUrl: `https://${name}.example/a`,
    publishedDateTime: `2024-01-0${source + 1}T09:00:00Z`,
    provider: { name, domain: `${name}.example` },
    story,
  };
}

describe('the address of a story that became part of another', () => {
  it('leads to that one from then on, and its feed goes on with it, until the article that gave it its name is taken down', async () => {
    const root = await tinyRoot();
    const records = sources.map((name, i) => [name, report(i, i < 3 ? 'kelp' : 'keeper')] as const);
    const folder = records.reduce((made, record) => made.record(...record), seedFolder());
    const { path: seedsDir } = await folder.create();
    const write = (name: string, fields: Record<string, unknown>) =>
      writeFile(join(seedsDir, `${name}.md`), recordText(fields));
    const outDir = join(root, 'out');
    const build = async () => {
      await buildInto(root, outDir, { seedsDir, siteUrl: 'https://news.example.org/paper/' }, { base: '/paper/' });
      return contentOf(outDir);
    };
    const before = await build();
    expect(before.get('stories/reef/index.html')).toContain('<h1>stories/reef/</h1>');

    for (const [i, name] of sources.entries()) await write(name, report(i, 'coast'));
    await build();
    const after = await build();
    const page = after.get('stories/reef/index.html') ?? '';
    expect(page).toContain('content="0; url=/paper/stories/coast/"');
    expect(page).toContain('<a href="/paper/stories/coast/">');
    for (const ending of ['xml', 'json']) {
      const feed = after.get(`stories/reef/feed.${ending}`);
      expect(feed).toBe(after.get(`stories/coast/feed.${ending}`));
      for (const name of sources) expect(feed).toContain(`https://${name}.example/a`);
    }

    await write('reef', { ...report(3, 'coast'), removed: true });
    const without = await build();
    expect([...without.keys()].filter((path) => path.startsWith('stories/reef'))).toEqual([]);
    expect(without.get('data/ledger.json')).not.toContain('formerStories');
  });
});
