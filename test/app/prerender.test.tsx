// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { StrictMode } from 'react';
import { hydrateRoot, type Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../src/app/App.tsx';
import type { SearchEngine } from '../../src/app/content/useSearchEngine.ts';
import { createQueryClient } from '../../src/app/content/queries.ts';
import { renderFrontPage } from '../../src/app/prerender.tsx';
import type { Edition } from '../../src/build/edition.ts';
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
async function takeOver({ bootstrap }: Edition, html: string): Promise<unknown[]> {
  const problems: unknown[] = [];
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  await act(async () => {
    root = hydrateRoot(
      element,
      <StrictMode>
        <BrowserRouter basename="/">
          <App client={createQueryClient(bootstrap)} engine={engine} />
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
    const problems = await takeOver(edition, await renderFrontPage(edition.bootstrap, '/'));
    expect(problems).toEqual([]);
    expect(vi.mocked(console.error).mock.calls).toEqual([]);
    expect(headlines()).toHaveLength(edition.bootstrap.front.cards.length);
  });

  it('hydrates without an error for a reader who keeps a theme and lives elsewhere', async () => {
    localStorage.setItem('broadsheet:/:preferences', '{"theme":"dark"}');
    const edition = await editionOf(harbour);
    expect(await takeOver(edition, await renderFrontPage(edition.bootstrap, '/'))).toEqual([]);
    expect(document.querySelector('[title^="Change to"]')?.textContent).toBe('Theme: Dark');
  });

  it('would be noticed if it did not fit', async () => {
    const edition = await editionOf(harbour);
    const html = (await renderFrontPage(edition.bootstrap, '/')).replace('Sailing by the stars', 'Sailing by the moon');
    expect(await takeOver(edition, html)).not.toEqual([]);
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
