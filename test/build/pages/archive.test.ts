// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderArchivePage } from '../../../src/app/prerender.tsx';
import { archivePages } from '../../../src/build/pages/archive.ts';
import type { Page } from '../../../src/build/pages/renderPage.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

async function render(page: Page): Promise<string> {
  if (page[0] !== 'renderArchivePage') throw new Error('No page of the archive');
  const [, stories, number, pages, manifest, base] = page;
  return renderArchivePage(stories, number, pages, manifest, base);
}

async function firstPage(site: string | null): Promise<Document> {
  const { edition } = await publish(seedFolder().record('kelp', { title: 'Kelp' }), {
    title: 'The <Pier> $&',
    siteUrl: site,
  });
  for await (const [, html] of archivePages(edition, '/news/', site, render))
    return new DOMParser().parseFromString(html, 'text/html');
  throw new Error('There is no archive');
}

const contentOf = (page: Document, selector: string) =>
  page.querySelector(selector)?.getAttribute(selector.startsWith('link') ? 'href' : 'content') ?? null;

it('a page of the archive says what it is: to search engines, chats and feed readers', async () => {
  const page = await firstPage('https://a.example/news/');
  const address = 'https://a.example/news/archive/1/';
  const title = 'Archive, page 1 of 1';
  expect(page.title).toBe(`${title} · The <Pier> $&`);
  expect(contentOf(page, 'meta[name="description"]')).toBe(page.title);
  expect(contentOf(page, 'link[rel="canonical"]')).toBe(address);
  expect(contentOf(page, 'meta[property="og:url"]')).toBe(address);
  expect(contentOf(page, 'meta[property="og:title"]')).toBe(title);
  expect(contentOf(page, 'link[type="application/rss+xml"]')).toBe('/news/feed.xml');
  const data: unknown = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  expect(data).toMatchObject({
    '@graph': [{ '@type': 'CollectionPage', url: address }, { '@type': 'BreadcrumbList' }],
  });
});

it('names no address where that of the site is not known', async () => {
  const page = await firstPage(null);
  expect(contentOf(page, 'meta[name="description"]')).toBe(page.title);
  for (const selector of ['link[rel="canonical"]', 'meta[property="og:url"]', 'link[type="application/rss+xml"]'])
    expect(contentOf(page, selector), selector).toBeNull();
});
