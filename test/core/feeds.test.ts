import { describe, expect, it } from 'vitest';
import { addressOfFile, feedPath, hasFeeds, storyHasFeeds } from '../../src/core/feeds.ts';
import { labelKey } from '../../src/core/label.ts';
import fc from '../support/properties.ts';

describe('the file of a feed', () => {
  it('has the key of its topic in its path, where every host can serve that', () => {
    expect(feedPath('topics', 'ai-in-healthcare')).toBe('topics/ai-in-healthcare/feed');
    expect(feedPath('sources', 'bbc.co.uk')).toBe('sources/bbc.co.uk/feed');
    expect(feedPath('topics', '気候')).toBe('topics/気候/feed');
    expect(feedPath('topics', 'c++')).toBe('topics/c++/feed');
    expect(addressOfFile('topics/c++/feed.xml')).toBe('topics/c%2B%2B/feed.xml');
  });

  it.each([
    ['../x', '~2e.~2fx'],
    ['a\\b', 'a~5cb'],
    ['aux.txt', '~61ux.txt'],
    ['a.', 'a~2e'],
    ['x?y', 'x~3fy'],
    ['50%', '50~25'],
    ['~0', '~7e0'],
    ['ς', '~cf~82'],
    ['λόγοσ', 'λόγο~cf~83'],
    ['µm', '~c2~b5m'],
    ['a\0b', 'a~00b'],
  ])('has another name for the key %j', (key, name) => {
    expect(feedPath('topics', key)).toBe(`topics/${name}/feed`);
  });

  it('has a short name for a long key', () => {
    expect(feedPath('topics', 'ö'.repeat(200))).toMatch(/^topics\/~~[\da-f]{16}\/feed$/);
  });

  // File systems fold letters by the table of https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt, which leaves "ı" alone.
  const withoutCase = (path: string) => path.replaceAll('ı', '\0').toUpperCase().toLowerCase().replaceAll('ς', 'σ');

  it('is that of no other key where two keys differ in an unusual letter alone', () => {
    const letter = fc.constantFrom('σ', 'ς', 's', 'ſ', 'ı', 'i', 'ß', 'µ', 'μ', '-', '\u0301', '.');
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: letter, minLength: 1, maxLength: 3 }).map(labelKey)), (keys) => {
        const paths = keys.filter((key) => key !== '').map((key) => withoutCase(feedPath('topics', key)));
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });

  it('stays in its folder, and is that of no other key, whatever keys there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' }).map(labelKey), { maxLength: 30 }), (keys) => {
        const paths = keys.filter((key) => key !== '').map((key) => feedPath('topics', key));
        for (const path of paths) {
          const address = new URL(addressOfFile(`${path}.xml`), 'https://a.example/').pathname;
          expect(decodeURIComponent(address)).toBe(`/${path}.xml`);
          expect(path.split('/')).toHaveLength(3);
          expect(new TextEncoder().encode(path).length).toBeLessThan(250);
        }
        expect(new Set(paths.map(withoutCase)).size).toBe(paths.length);
      }),
    );
  });
});

describe('feeds', () => {
  const limits = { topics: 3, sources: null, stories: 3, storiesSince: 100 };
  const report = (key: string, publishedAt: number | null) => ({ provider: { key }, publishedAt });

  it('are for what is large enough', () => {
    expect(hasFeeds(limits, 'topics', 3)).toBe(true);
    expect(hasFeeds(limits, 'topics', 2)).toBe(false);
    expect(hasFeeds(limits, 'sources', 1000)).toBe(false);
    expect(hasFeeds(undefined, 'topics', 1000)).toBe(false);
  });

  it('are for stories of several sources with a recent report', () => {
    expect(storyHasFeeds(limits, [report('a', null), report('b', 99), report('c', 100)])).toBe(true);
    expect(storyHasFeeds(limits, [report('a', 1), report('b', 99), report('c', 99)])).toBe(false);
    expect(storyHasFeeds(limits, [report('a', 100), report('b', 100), report('b', 101)])).toBe(false);
    const always = { ...limits, storiesSince: null };
    expect(storyHasFeeds(always, [report('a', null), report('b', null), report('c', null)])).toBe(true);
  });
});
