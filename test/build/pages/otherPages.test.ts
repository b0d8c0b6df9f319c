// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { renderFrontPage, renderOther } from '../../../src/app/prerender.tsx';
import { otherPages } from '../../../src/build/pages/otherPages.ts';
import type { Page } from '../../../src/build/pages/renderPage.ts';
import { publish } from '../../support/publish.ts';
import { seedFolder } from '../../support/seedFolder.ts';

const site = 'https://a.example/news/';

async function render(page: Page): Promise<string> {
  if (page[0] !== 'renderOther') throw new Error('No other page');
  const [, other, bootstrap, path, base] = page;
  return renderOther(other, bootstrap, path, base);
}

it('the list of feeds can be read without a script, and says what it is', async () => {
  const folder = ['a', 'b', 'c'].reduce(
    (made, name) => made.record(name, { title: `Kelp ${name} $&`, topics: ['Deep Sea'] }),
    seedFolder(),
  );
  const { edition } = await publish(folder, { siteUrl: site });
  const front = await renderFrontPage(edition.bootstrap, '/news/');
  const published = `<!doctype html><html><head><title>Pier</title><meta name="description" content="a > b" />
    <link rel="expect" href="#first-screen" media="(width >= 44rem)" /><meta property="og:url" content="${site}" /></head><body><div id="app">${front}</div></body></html>`;
  const making = { published, front, html: '', sheets: new Map<string, string>(), base: '/news/', site, render };
  const pages = new Map<string, string>();
  for await (const [path, html] of otherPages(edition, making)) pages.set(path, html);
  expect([...pages.keys()]).toEqual(['feeds/index.html']);
  const page = new DOMParser().parseFromString(pages.get('feeds/index.html') ?? '', 'text/html');
  const links = [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
  expect(links).toContain('/news/feed.xml');
  expect(links).toContain('/news/topics/deep-sea/feed.xml');
  expect(page.querySelectorAll('main h1')).toHaveLength(1);
  expect(page.body.firstElementChild?.id).toBe('app');
  expect(page.querySelector('[rel="expect"]')).toBeNull();
  expect(page.title).toBe('Feeds · Broadsheet');
  const contents = (selector: string) =>
    [...page.querySelectorAll(selector)].map((tag) => tag.getAttribute('content') ?? tag.getAttribute('href'));
  expect(contents('meta[property="og:url"], link[rel="canonical"]').sort()).toEqual([`${site}feeds/`, `${site}feeds/`]);
  expect(contents('meta[name="description"]')).toEqual(['Feeds · Broadsheet']);
});
