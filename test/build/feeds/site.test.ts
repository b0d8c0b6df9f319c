import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SettingsOptions } from '../../../src/build/settings.ts';
import { seedFolder } from '../../support/seedFolder.ts';
import { buildInto, contentOf, tinyRoot } from '../../support/tinySite.ts';

/** The site of one record. `own`: the publisher's files. */
async function siteOf(
  options: SettingsOptions,
  own: Readonly<Record<string, string>> = {},
): Promise<Map<string, string>> {
  const [root, { path: seedsDir }] = [
    await tinyRoot(),
    await seedFolder().record('tide', { title: 'Tide', webUrl: 'https://a.example/tide' }).create(),
  ];
  await mkdir(join(root, 'public'));
  for (const [path, text] of Object.entries(own)) await writeFile(join(root, 'public', path), text);
  await buildInto(root, join(root, 'out'), { seedsDir, ...options });
  return contentOf(join(root, 'out'));
}

describe('a site with a public address', () => {
  it('has feeds that readers of feeds find', async () => {
    const site = await siteOf({ siteUrl: 'https://a.example/news', basePath: '/news/', title: 'The "Tide"' });
    const page = site.get('index.html') ?? '';
    expect(page).toContain(
      '<link rel="alternate" type="application/rss+xml" title="The &quot;Tide&quot;" href="/news/feed.xml"',
    );
    expect(page).toContain('href="/news/feed.json"');
    expect(site.get('feed.xml')).toContain('<link>https://a.example/news/</link>');
    expect(site.get('feeds/index.html')).toContain('<div id="app"><h1>feeds/</h1></div>');
    expect([...site.keys()]).toContain('feeds.opml');
  });

  it("keeps the publisher's own file of the same name", async () => {
    const site = await siteOf({ siteUrl: 'https://a.example' }, { 'feed.xml': 'mine' });
    expect(site.get('feed.xml')).toBe('mine');
    expect(site.has('feed.json')).toBe(true);
  });
});

describe('a site without one', () => {
  it('has no feeds, and a page that knows of none', async () => {
    const site = await siteOf({});
    expect([...site.keys()].filter((path) => path.includes('feed'))).toEqual([]);
    expect(site.get('index.html')).not.toMatch(/feed|rel="alternate"/);
  });
});
