// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { newsSitemaps } from '../../../src/build/machines/newsSitemap.ts';
import { sitemapFiles } from '../../../src/build/machines/sitemap.ts';
import { anArticle } from '../../support/anArticle.ts';
import { hostileText, withoutSpace } from './hostileText.ts';
import { editionOf, type Made, machineFilesOf, site } from './machineFilesOf.ts';
import fc from '../../support/properties.ts';

const parser = new DOMParser();

function textOf(content: string | Uint8Array): string {
  return Buffer.from(content).toString();
}

/** The texts of the elements of a name, in a document that is well formed. */
function textsIn(xml: string | undefined, name: string): string[] {
  const document = parser.parseFromString(xml ?? '', 'text/xml');
  expect(document.getElementsByTagName('parsererror')).toHaveLength(0);
  return Array.from(document.getElementsByTagName(name), (element) => element.textContent ?? '');
}

const own: Made = [{ webUrl: undefined }, 'A text of our own.'];
const listed: Made = [{}];

describe('a sitemap', () => {
  it('has every page whose place is this site, with its date', async () => {
    const records: Made[] = [
      [{ topics: ['Deep Sea'] }, 'Told here.'],
      [{ topics: ['Deep Sea'], updatedDateTime: '2024-03-01T10:00:00Z' }, 'Told here.'],
      [{ topics: ['Deep Sea', 'Rare'], publishedDateTime: '2024-01-03' }],
    ];
    const files = await machineFilesOf(records);
    expect(textsIn(files.get('sitemap.xml'), 'loc')).toEqual([`${site}sitemap/1.xml`]);
    const part = files.get('sitemap/1.xml');
    expect(textsIn(part, 'loc')).toEqual(
      [
        '',
        'feeds/',
        'archive/1/',
        'topics/',
        'topics/deep-sea/',
        'sources/',
        'sources/coast.example/',
        'articles/record-1/',
        'articles/record-0/',
      ].map((path) => site + path),
    );
    expect(part).toContain(`${site}articles/record-1/</loc><lastmod>2024-03-01T10:00:00Z</lastmod>`);
    expect(part).toContain(`${site}topics/deep-sea/</loc><lastmod>2024-03-01T10:00:00Z</lastmod>`);
  });

  it('leaves out what has no page, and articles whose place is at the source', async () => {
    const files = await machineFilesOf([own, own, listed], { pages: 1 });
    const places = textsIn(files.get('sitemap/1.xml'), 'loc');
    expect(places.filter((place) => place.includes('/articles/'))).toEqual([]);
    const more = await machineFilesOf([own, own, listed], { pages: 2 });
    expect(textsIn(more.get('sitemap/1.xml'), 'loc')).toContain(`${site}articles/record-1/`);
  });

  it('is parted where it would have too many addresses or bytes, and names every part', async () => {
    const edition = await editionOf(Array.from({ length: 7 }, () => own));
    const whole = [...sitemapFiles(edition, site)].slice(0, -1).flatMap(([, xml]) => textsIn(textOf(xml), 'loc'));
    expect(whole).toHaveLength(13);
    for (const most of [
      { addresses: 4, bytes: Infinity },
      { addresses: Infinity, bytes: 500 },
    ]) {
      const files = [...sitemapFiles(edition, site, most)].map(([path, xml]) => [path, textOf(xml)] as const);
      const parts = files.slice(0, -1);
      expect(parts.length).toBeGreaterThan(2);
      expect(parts.flatMap(([, xml]) => textsIn(xml, 'loc'))).toEqual(whole);
      for (const [, xml] of parts) expect(textsIn(xml, 'loc').length).toBeLessThanOrEqual(most.addresses);
      expect(textsIn(files.at(-1)?.[1], 'loc')).toEqual(parts.map(([path]) => site + path));
    }
  });
});

describe('a news sitemap', () => {
  it('has the articles of the last two days that stand on this site, counted from the newest', async () => {
    const files = await machineFilesOf([own, own, [{ lang: 'zh-TW' }, 'Told here.'], listed], {
      title: 'The "Tide" & Co',
    });
    const news = files.get('news-sitemap.xml');
    expect(textsIn(news, 'loc')).toEqual([`${site}articles/record-2/`, `${site}articles/record-1/`]);
    expect(textsIn(news, 'news:title')).toEqual(['Title 2', 'Title 1']);
    expect(textsIn(news, 'news:publication_date')).toEqual(['2024-01-03T09:00:00Z', '2024-01-02T09:00:00Z']);
    expect(textsIn(news, 'news:name')[0]).toBe('The "Tide" & Co');
    expect(textsIn(news, 'news:language')).toEqual(['zh-tw', 'en']);
    expect(files.get('robots.txt')).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\nSitemap: ${site}news-sitemap.xml\n`,
    );
  });

  it('is not there where the site only lists what others wrote', async () => {
    const files = await machineFilesOf([listed, listed]);
    expect([...files.keys()].filter((path) => path.startsWith('news'))).toEqual([]);
    expect(files.get('robots.txt')).not.toContain('news-');
  });

  it('has no more than a thousand entries, and goes on in another', async () => {
    const edition = await editionOf([own]);
    const articles = Array.from({ length: 1001 }, (_, i) => anArticle({ id: `a-${i}`, url: null }));
    const pages = { ...edition.plan.pages, articles: [...articles.keys()] };
    const { manifest } = edition.bootstrap;
    const bootstrap = { ...edition.bootstrap, manifest: { ...manifest, newestAt: articles[0]?.publishedAt ?? null } };
    const files = [...newsSitemaps({ ...edition, articles, bootstrap, plan: { ...edition.plan, pages } }, site)];
    expect(files.map(([path, xml]) => [path, textsIn(textOf(xml), 'loc').length])).toEqual([
      ['news-sitemap.xml', 1000],
      ['news-sitemap-2.xml', 1],
    ]);
  });

  it('is well formed and gives back every title', async () => {
    const edition = await editionOf([own]);
    const [article] = edition.articles;
    fc.assert(
      fc.property(hostileText, (title) => {
        const articles = article === undefined ? [] : [{ ...article, title }];
        const [file] = newsSitemaps({ ...edition, articles }, site);
        expect(textsIn(textOf(file?.[1] ?? ''), 'news:title').map(withoutSpace)).toEqual([withoutSpace(title)]);
      }),
      { numRuns: 100 },
    );
  });
});
