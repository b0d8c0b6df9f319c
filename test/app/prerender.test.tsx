// @vitest-environment jsdom
import type { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App, loadsOf } from '../../src/app/App.tsx';
import type { SearchEngine } from '../../src/app/content/useSearchEngine.ts';
import { takeCarried } from '../../src/app/content/carried.ts';
import { carry, createQueryClient, readBootstrap } from '../../src/app/content/queries.ts';
import { renderCarried, renderFrontPage } from '../../src/app/prerender.tsx';
import type { Edition } from '../../src/build/edition.ts';
import type { PageFile } from '../../src/build/pages/pageMaking.ts';
import type { Page } from '../../src/build/pages/renderPage.ts';
import { sitePageFiles } from '../../src/build/pages/sitePageFiles.ts';
import { shardArticle } from '../../src/build/output/shardArticles.ts';
import { type Carried, parseCarried, writeCarried } from '../../src/core/format/carried.ts';
import { pageAddress } from '../../src/core/pagePaths.ts';
import { harbour } from '../support/harbour.ts';
import { headlines } from '../support/appQueries.ts';
import { editionOf, manyRecords } from '../support/renderApp.tsx';

const engine: SearchEngine = {
  preload: () => {},
  prefetchAll: () => {},
  snippet: () => Promise.resolve(null),
  search: () => Promise.reject(new Error('Nobody searches')),
};
let root: Root | null = null;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Hydrates a prerendered page as `main.tsx` does. Gives the errors of hydration. */
async function takeOver(client: QueryClient, html: string): Promise<unknown[]> {
  const problems: unknown[] = [];
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  await act(async () => {
    root = hydrateRoot(
      element,
      <StrictMode>
        <BrowserRouter basename="/">
          <App client={client} engine={engine} />
        </BrowserRouter>
      </StrictMode>,
      { onRecoverableError: (error) => problems.push(error) },
    );
  });
  return problems;
}

describe('the prerendered front page', () => {
  it.each([
    ['the workbench', 'test/browser/seeds/workbench'],
    ['a small edition', harbour],
    ['a long one', manyRecords(40)],
    ['an empty one', []],
  ])('hydrates as it is (%s)', async (_, records) => {
    const edition = await editionOf(records);
    const problems = await takeOver(
      createQueryClient(edition.bootstrap),
      await renderFrontPage(edition.bootstrap, '/'),
    );
    expect(problems).toEqual([]);
    expect(vi.mocked(console.error).mock.calls).toEqual([]);
    expect(headlines()).toHaveLength(edition.bootstrap.front.cards.length);
  });

  it('hydrates without an error for a reader who keeps a theme and lives elsewhere', async () => {
    localStorage.setItem('broadsheet:/:preferences', '{"theme":"dark"}');
    const edition = await editionOf(harbour);
    expect(await takeOver(createQueryClient(edition.bootstrap), await renderFrontPage(edition.bootstrap, '/'))).toEqual(
      [],
    );
    expect(document.querySelector('[title^="Change to"]')?.textContent).toBe('Theme: Dark');
  });

  it('would be noticed if it did not fit', async () => {
    const edition = await editionOf(harbour);
    const html = (await renderFrontPage(edition.bootstrap, '/')).replace('Sailing by the stars', 'Sailing by the moon');
    expect(await takeOver(createQueryClient(edition.bootstrap), html)).not.toEqual([]);
  });

  it('holds the stories of the top, their links and the count, for readers without JavaScript', async () => {
    const edition = await editionOf(manyRecords(40));
    document.body.innerHTML = await renderFrontPage(edition.bootstrap, '/');
    expect(headlines()).toEqual(Array.from({ length: 19 }, (_, i) => `Story ${40 - i}`));
    expect(document.querySelector('article h2 a')?.getAttribute('href')).toBe('https://harbour.example/story-40');
    expect(document.querySelector('main [role="status"]')?.textContent).toBe('40 articles');
  });

  it('is the same twice', async () => {
    const edition = await editionOf(harbour);
    expect(await renderFrontPage(edition.bootstrap, '/')).toBe(await renderFrontPage(edition.bootstrap, '/'));
  });

  it('keeps its links below the base of the site', async () => {
    const edition = await editionOf(harbour);
    document.body.innerHTML = await renderFrontPage(edition.bootstrap, '/paper/');
    const inner = [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? '');
    expect(inner).not.toEqual([]);
    expect(inner.filter((href) => !href.startsWith('/paper'))).toEqual([]);
  });
});

/** A client that has what a page carries, and nothing else. */
function carrying(carried: Carried): QueryClient {
  const client = createQueryClient(null);
  carry(client, carried);
  return client;
}

describe('the prerendered page of an article', () => {
  const pageOf = async (records: Parameters<typeof editionOf>[0], ordinal = 0) => {
    const { articles, similar, bootstrap } = await editionOf(records);
    const article = shardArticle(articles, similar, ordinal);
    if (article === null) throw new Error('There is no such article');
    const { paper, timeZone } = bootstrap.manifest;
    const carried = parseCarried(JSON.parse(writeCarried({ article: { article, paper, timeZone } })));
    const path = pageAddress('articles', article.id);
    return { carried, path, html: await renderCarried(carried, null, path, '/') };
  };

  it.each([
    ['a small edition', harbour, 0],
    [
      'one with a body, in another language',
      [{ ...harbour[0], title: 'Pegel', lang: 'de', body: '# Über\n\n[a](#b) text' }],
      0,
    ],
  ])('hydrates as it is, with nothing but what the page carries (%s)', async (_, records, ordinal) => {
    const { carried, path, html } = await pageOf(records, ordinal);
    history.replaceState(null, '', `/${path}`);
    const problems = await takeOver(carrying(carried), html);
    expect(problems).toEqual([]);
    expect(vi.mocked(console.error).mock.calls).toEqual([]);
    expect(document.querySelector('h1')?.textContent).toBe(carried.article?.article.title);
    history.replaceState(null, '', '/');
  });

  it('has the headline, the way to the original and related articles before any script', async () => {
    const { html } = await pageOf(harbour);
    document.body.innerHTML = html;
    expect(document.querySelector('h1')?.textContent).toBe('Tide gauge learns to warn');
    expect(document.querySelector('a[data-action="original"]')?.getAttribute('href')).toBe(
      'https://harbour.example/tide-gauge',
    );
    expect(document.querySelector('main')?.textContent).toContain('Related articles');
  });

  it('says nothing of the edition: it is the same in another one', async () => {
    const alone = await pageOf(harbour.slice(0, 1));
    const beside = await pageOf([
      ...harbour.slice(0, 1),
      { title: 'Nothing like it', publishedDateTime: '2026-01-01' },
    ]);
    expect(writeCarried(beside.carried)).toBe(writeCarried(alone.carried));
    expect(beside.html).toBe(alone.html);
  });
});

const template = `<!doctype html><html><head><meta charset="utf-8" /><title>A</title></head>
  <body><div id="app"></div></body></html>`;

const noPreviews = { ofArticle: () => null, ofName: () => null };

/** The pages of articles, topics, sources and stories, made of a page without scripts. */
async function pagesOf(edition: Edition, site: string | null = null): Promise<PageFile[]> {
  const render = async (view: Page) =>
    view[0] === 'renderCarried' ? renderCarried(view[1], view[2], view[3], '/') : '';
  const making = { base: '/', site, previews: noPreviews, render, earlier: () => null };
  const options = { html: template, sheets: new Map<string, string>(), links: '', ...making };
  const files: PageFile[] = [];
  for await (const file of sitePageFiles(edition, options)) files.push(file);
  return files;
}

it('the page of an article names its twin, and search engines the original', async () => {
  const files = new Map(await pagesOf(await editionOf(harbour)));
  const page = new DOMParser().parseFromString(
    files.get('articles/tide-gauge-learns-to-warn/index.html') ?? '',
    'text/html',
  );
  const hrefOf = (selector: string) => page.querySelector(selector)?.getAttribute('href');
  expect(hrefOf('link[type="text/markdown"]')).toBe('/articles/tide-gauge-learns-to-warn/index.md');
  expect(hrefOf('link[rel="canonical"]')).toBe('https://harbour.example/tide-gauge');
  const data: unknown = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  expect(data).toMatchObject({
    '@graph': [
      {
        '@type': 'NewsArticle',
        headline: 'Tide gauge learns to warn',
        isBasedOn: 'https://harbour.example/tide-gauge',
      },
    ],
  });
});

it('lists for machines have the address of each entry: the original, or the page of an own article', async () => {
  const records = ['One', 'Two', 'Three'].map((title, i) => ({
    title,
    story: 'one',
    topics: ['Tides'],
    provider: { name: title, domain: `${title.toLowerCase()}.example` },
    ...(i > 0 && { webUrl: `https://${title.toLowerCase()}.example/a` }),
    publishedDateTime: `2024-05-0${i + 1}`,
  }));
  const files = new Map(await pagesOf(await editionOf(records), 'https://news.example/'));
  for (const path of ['topics/tides/index.html', 'stories/one/index.html']) {
    const page = new DOMParser().parseFromString(files.get(path) ?? '', 'text/html');
    const data = page.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const items = data.match(/"@type":"ListItem".*?(?="@type":"(?:ListItem|BreadcrumbList)")/g) ?? [];
    expect(items.length, path).toBeGreaterThan(0);
    for (const item of items) expect(item, path).toMatch(/"(?:url|item)":"https:/);
  }
});

it("the publisher's own tags stand in each page as they are", async () => {
  const edition = await editionOf(harbour);
  const html = '<meta name="own" content="%PAGE_HEAD% %PAGE_APP% $&">';
  const files = await pagesOf({
    ...edition,
    identity: { ...edition.identity, head: { ...edition.identity.head, html } },
  });
  expect(files.length).toBeGreaterThan(3);
  for (const [path, page] of files) expect(page.split(html).length, path).toBe(2);
});

/** Opens one of the pages as a browser does. Gives the page and the errors of hydration. */
async function openPage(edition: Edition, address: string): Promise<{ page: Document; problems: unknown[] }> {
  const [, html = ''] = (await pagesOf(edition)).find(([name]) => name === `${address}index.html`) ?? [];
  const page = new DOMParser().parseFromString(html, 'text/html');
  history.replaceState(null, '', `/${address}`);
  const client = createQueryClient(readBootstrap(page));
  await Promise.all(loadsOf(takeCarried(client, page)));
  const problems = await takeOver(client, page.querySelector('#app')?.innerHTML ?? '');
  history.replaceState(null, '', '/');
  return { page, problems };
}

describe('the prerendered page of a topic', () => {
  it('hydrates as it is, with its first stories, and takes over what it carries', async () => {
    const { page, problems } = await openPage(await editionOf(harbour), 'topics/oceans/');
    expect(page.title).toBe('Oceans · Broadsheet');
    expect(page.querySelector('main h1')?.textContent).toBe('Oceans');
    expect(problems).toEqual([]);
    expect(new Set(headlines())).toEqual(
      new Set(['Kelp farm measures its carbon', 'Tide gauge learns to warn', 'Sailing by the stars']),
    );
  });

  it('has its first ten stories also where their day has more', async () => {
    const records = Array.from({ length: 40 }, (_, i) => ({
      title: `Tide ${i} o'clock`,
      topics: ['Tides'],
      publishedDateTime: `2024-05-03T08:${10 + i}:00Z`,
    }));
    const { problems } = await openPage(await editionOf(records), 'topics/tides/');
    expect(problems).toEqual([]);
    expect(headlines()).toHaveLength(10);
  });
});

describe('the prerendered page of all topics', () => {
  it('hydrates as it is, with its topics', async () => {
    const { page, problems } = await openPage(await editionOf(harbour), 'topics/');
    expect(page.title).toBe('Topics · Broadsheet');
    expect(problems).toEqual([]);
    const addresses = [...document.querySelectorAll('main li a')].map((link) => link.getAttribute('href'));
    expect(addresses).toContain('/topics/oceans/');
  });

  it('is there for sources, too, and no topic takes its address', async () => {
    const named = [
      { title: 'A page', topics: ['index.html'] },
      { title: 'Another', topics: ['index.html'] },
    ];
    const files = (await pagesOf(await editionOf([...named, { title: 'Third', topics: ['index.html'] }]))).map(
      ([path]) => path,
    );
    expect(files).toContain('sources/index.html');
    expect(files.filter((path) => path.startsWith('topics/'))).toEqual([
      'topics/index.html',
      'topics/~69ndex.html/index.html',
    ]);
  });
});
