import { describe, expect, it } from 'vitest';
import { addressReport, feedNotes } from '../../../src/build/feeds/feedNotes.ts';
import { shareRoom } from '../../../src/build/output/sitePlan.ts';
import fc from '../../support/properties.ts';

const many = (count: number, size: number) => Array.from({ length: count }, () => size);
const settings = { siteUrl: 'https://a.example', feeds: 'on' } as const;
/** The limits where a site has so many other files, and no pages. */
const limitFeeds = ({ stories, ...labels }: Record<string, readonly number[]>, files: number, pages = 0) =>
  shareRoom({ labels, stories: stories ?? [] }, 19_400 - files, () => pages).limits;
const noteOf = (limits: ReturnType<typeof limitFeeds>) =>
  feedNotes({ ...limits, storiesSince: null }, settings).map(({ message }) => message);

describe('feeds within what hosts take', () => {
  it('are those of all topics, sources and stories of three, where there is room', () => {
    const limits = limitFeeds({ topics: [9, 3, 2], sources: [5, 1], stories: [3, 4, 1] }, 5000);
    expect(limits).toEqual({ topics: 3, sources: 3, stories: 3 });
    expect(noteOf(limits)).toEqual([]);
  });

  it('leave out the smallest stories first, and say so', () => {
    const stories = [...many(1000, 5), ...many(4000, 4), ...many(9000, 3)];
    const limits = limitFeeds({ topics: many(500, 9), sources: many(500, 9), stories }, 5000);
    expect(limits).toEqual({ topics: 3, sources: 3, stories: 4 });
    expect(noteOf(limits)).toEqual([
      'so that the site has fewer than 20,000 files, there are no feeds of stories with fewer than 4 sources',
    ]);
  });

  it('then leave out stories, sources and topics altogether', () => {
    const limits = limitFeeds({ topics: many(5000, 9), sources: many(9000, 4), stories: many(9000, 3) }, 5000);
    expect(limits).toEqual({ topics: 3, sources: null, stories: null });
    expect(noteOf(limits)[0]).toMatch(/no feeds of sources, stories$/);
    expect(limitFeeds({ topics: many(90, 9), sources: [], stories: [] }, 25_000).topics).toBeNull();
  });

  it('of stories make room for pages, those of topics do not', () => {
    const stories = [...many(1000, 5), ...many(4000, 4)];
    const limits = limitFeeds({ topics: many(500, 9), sources: [], stories }, 5000, 8000);
    expect(limits).toEqual({ topics: 3, sources: 3, stories: 5 });
  });

  it('never make more files than there is room for', () => {
    const sizes = fc.array(fc.nat(12), { maxLength: 3000 });
    fc.assert(
      fc.property(sizes, sizes, sizes, fc.nat(20_000), (topics, sources, stories, files) => {
        const limits = limitFeeds({ topics, sources, stories }, files);
        const held = (all: number[], least: number | null = null) =>
          least === null ? 0 : all.filter((n) => n >= least).length;
        const feeds = held(topics, limits.topics) + held(sources, limits.sources) + held(stories, limits.stories);
        expect(feeds === 0 || files + 2 * feeds < 20_000).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a site without a public address', () => {
  it('is told in a line which files need it, and gets no note', () => {
    expect(feedNotes(undefined, { siteUrl: null })).toEqual([]);
    expect(addressReport({ siteUrl: null, feeds: 'on' })).toContain('Feeds and sitemaps come with the address');
    expect(addressReport({ siteUrl: null, feeds: 'off' })).toMatch(/^Sitemaps come/);
    expect(addressReport({ siteUrl: 'https://a.example', feeds: 'on' })).toBe('');
  });
});
