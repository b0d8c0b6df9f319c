import { describe, expect, it } from 'vitest';
import { MOST_FORMER } from '../../../src/build/articles/formerAddresses.ts';
import { formerPath } from '../../../src/build/records/formerAddress.ts';
import { publish } from '../../support/publish.ts';
import { type SeedFolder, seedFolder } from '../../support/seedFolder.ts';

async function formerOf(folder: SeedFolder) {
  const { edition, diagnostics } = await publish(folder);
  return {
    paths: Object.fromEntries(edition.formerAddresses),
    told: diagnostics.map(({ code, file, line, message }) => `${file}:${line ?? '-'} ${code} ${message}`),
    unknown: edition.counts.unknownFields,
  };
}

describe('former addresses', () => {
  it('aliases, permalink, slug and redirect_from lead to the article', async () => {
    const found = await formerOf(
      seedFolder()
        .record('posts/kelp', {
          title: 'Kelp',
          aliases: ['/old/kelp/', 'older.html', '/2020/%C3%A9t%C3%A9', '/releases/1.94.1'],
          slug: 'algae',
        })
        .record('crane', {
          title: 'Crane',
          permalink: '/birds/crane.html',
          redirect_from: 'https://old.example/crane?x#y',
        })
        .record('heron', { title: 'Heron', url: '/birds/heron/' })
        .record('gull', { title: 'Gull', permalink: false, aliases: '/articles/gull/', slug: null }),
    );
    expect(found).toEqual({
      paths: {
        'birds/crane.html': 'crane',
        'birds/heron/index.html': 'heron',
        'crane/index.html': 'crane',
        'old/kelp/index.html': 'kelp',
        'posts/older.html': 'kelp',
        'releases/1.94.1/index.html': 'kelp',
        '2020/été/index.html': 'kelp',
        'posts/algae/index.html': 'kelp',
      },
      told: [],
      unknown: [],
    });
  });

  it('a pattern is filled in, and one that can not be is a note, once a run', async () => {
    const found = await formerOf(
      seedFolder()
        .record('2024-01-02-kelp', { title: 'K', permalink: '/:year/:month/:title/' })
        .record('_posts/2024-02-09-tide', {
          title: 'T',
          permalink: '/:i_month/:i_day/:y_day/:slug:output_ext',
          slug: 't',
        })
        .record('posts/crane/index', { title: 'C', date: '2024-03-04', permalink: '/b/{{ page.fileSlug }}/' })
        .record('2024-01-02-x', { title: 'X', permalink: '/:categories/:title/' })
        .record('2024-01-02-y', { title: 'Y', permalink: '/{{ title | slugify }}/' })
        .record('2024-01-03-z', { title: 'Z', permalink: '/{{ title | slugify }}/' })
        .record('undated', { title: 'U', permalink: '/:year/:title/' }),
    );
    expect(found.paths).toEqual({
      '2024/01/kelp/index.html': '2024-01-02-kelp',
      '2/9/040/t.html': '2024-02-09-tide',
      '_posts/t/index.html': '2024-02-09-tide',
      'b/crane/index.html': 'crane',
    });
    const unknown = 'has a part that stands for a value not known here';
    expect(found.told).toEqual([
      `2024-01-02-x.md:3 address-pattern permalink.0: "/:categories/:title/" ${unknown}`,
      `2024-01-02-y.md:3 address-pattern permalink.0: "/{{ title | slugify }}/" ${unknown}; so in 1 more record`,
      `undated.md:3 address-pattern permalink.0: "/:year/:title/" ${unknown}`,
    ]);
  });

  it('an address that another article has, or the site itself, is a warning with its place', async () => {
    const found = await formerOf(
      seedFolder()
        .record('a', { title: 'A', aliases: ['/old/', '/articles/b', '/data/x/', '/index.html', '/_headers/'] })
        .record('b', { title: 'B', aliases: ['/OLD/index.html', '/../../etc/', '/:year/b/'] }),
    );
    expect(found.paths).toEqual({ 'old/index.html': 'a' });
    const said = (field: string, received: string, why: string) =>
      `address-former ${field}: "${received}" does not lead to the article: ${why}`;
    expect(found.told).toEqual([
      `a.md:5 ${said('aliases.1', '/articles/b', 'another article has it')}`,
      `a.md:6 ${said('aliases.2', '/data/x/', 'the site itself has something there')}`,
      `a.md:7 ${said('aliases.3', '/index.html', 'the site itself has something there')}`,
      `a.md:8 ${said('aliases.4', '/_headers/', 'the site itself has something there')}`,
      `b.md:4 ${said('aliases.0', '/OLD/index.html', 'a.md has it')}`,
      `b.md:5 ${said('aliases.1', '/../../etc/', 'it is no path of a page of the site')}`,
      `b.md:6 ${said('aliases.2', '/:year/b/', 'it is no path of a page of the site')}`,
    ]);
  });

  it('of an article that was merged into another, they lead to that one', async () => {
    const same = { title: 'Kelp returns to the bay', webUrl: 'https://a.example/kelp' };
    const found = await formerOf(
      seedFolder()
        .record('a', { ...same, excerpt: 'Long ago.', images: 'https://a.example/1.jpg' })
        .record('b', { ...same, aliases: '/b-was-here' }),
    );
    expect(found.paths).toEqual({ 'b-was-here/index.html': 'a' });
  });

  it('a site has a limited number of them', async () => {
    let folder = seedFolder();
    for (let record = 0; record < 51; record++) {
      const aliases = Array.from({ length: 100 }, (_, i) => `/old/${record}-${i}`);
      folder = folder.record(`r${record}`, { title: `Record ${record}`, aliases });
    }
    const { paths, told } = await formerOf(folder);
    expect(Object.keys(paths)).toHaveLength(MOST_FORMER);
    expect(told).toHaveLength(100);
    expect(told[0]).toContain('a site has at most 5,000 former addresses');
  });

  it.each([
    '',
    '/',
    '..',
    '/a/../../b',
    '/.git/x',
    '/a/.b',
    '/feed.xml',
    '/a.html/b',
    '/a\0b',
    '/con:',
    '/a\\..\\b',
    '%2e%2e/x',
    `/${'a'.repeat(81)}`,
  ])('%j is no path of a page', (received) => {
    expect(formerPath('posts/a.md', { field: 'aliases.0', received })).toBeNull();
  });
});
