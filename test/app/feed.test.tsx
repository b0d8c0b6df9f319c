// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readScrollPosition, writeScrollPosition } from '../../src/app/layout/storage.ts';
import { manyRecords, renderApp } from '../support/renderApp.tsx';
import { choice, details, headlines, articleOf, status } from '../support/appQueries.ts';
import { watchedByHand } from '../support/watchedByHand.ts';

const seventy = manyRecords(70);
const thirtyTwo = manyRecords(32);
const damaged = [
  {
    title: 'Ferries learn to wait',
    excerpt: 'Every sailing is in one of three groups â€“ certain,',
    originalUrl: 'https://harbour.example/ferries-learn-to-wait/',
    published: false,
  },
];

describe('the front page', () => {
  it('shows the articles newest first, each named by its headline', async () => {
    const { edition } = await renderApp('/', { records: thirtyTwo });
    const newestFirst = edition.articles.map(({ title }) => title).reverse();
    await waitFor(() => expect(headlines()).toHaveLength(30));
    const names = within(screen.getByRole('main'))
      .getAllByRole('article')
      .map((card) => document.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent);
    expect(names).toEqual(newestFirst.slice(0, 30));
    expect(status()).toBe('32 articles');
  });

  it('leads from the headline to the original, in a tab of its own that learns nothing of this page', async () => {
    await renderApp('/', { records: damaged });
    const card = screen.getByRole('article', { name: 'Ferries learn to wait' });
    const link = within(within(card).getByRole('heading')).getByRole('link');
    expect(link.getAttribute('href')).toBe('https://harbour.example/ferries-learn-to-wait/');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('asks for nothing beyond the page itself and the cards below the first screen while it is unfiltered', async () => {
    const { fetched, edition } = await renderApp('/', { records: thirtyTwo });
    await waitFor(() => expect(headlines()).toHaveLength(30));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fetched).toEqual([edition.bootstrap.manifest.files.newest]);
  });

  it('shows a repaired excerpt and the mark of a record that was held back', async () => {
    await renderApp('/', { records: damaged });
    const card = screen.getByRole('article', { name: 'Ferries learn to wait' });
    expect(card.textContent).toContain('three groups – certain, …');
    expect(within(card).getByText('Unpublished')).not.toBeNull();
  });

  it('begins the tab order with a way past the masthead', async () => {
    const { user } = await renderApp('/', { records: manyRecords(1) });
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the articles');
    expect(document.querySelector(document.activeElement?.getAttribute('href') ?? '')?.tagName).toBe('MAIN');
  });

  it('says what to do about an empty edition', async () => {
    await renderApp('/', { records: [] });
    expect(screen.getByRole('heading', { name: 'No news yet' })).not.toBeNull();
    expect(screen.queryByRole('feed')).toBeNull();
  });

  it('works from the manifest file where the page carries no edition', async () => {
    const { fetched } = await renderApp('/', { records: manyRecords(3), bootstrap: false });
    await screen.findByRole('article', { name: 'Story 3' });
    expect(status()).toBe('3 articles');
    expect(fetched[0]).toBe('data/manifest.json');
  });
});

describe('a record that lacks something', () => {
  it('has no address: the headline opens the panel', async () => {
    const { user, address } = await renderApp('/', {
      records: [
        { title: 'Ten talks on tides', name: 'ten-talks', type: 'collection', provider: { name: 'Harbour Weekly' } },
      ],
    });
    const link = within(screen.getByRole('article', { name: 'Ten talks on tides' })).getByRole('link', {
      name: 'Ten talks on tides',
    });
    expect(link.getAttribute('target')).toBeNull();
    await user.click(link);
    expect(address()).toBe('/articles/ten-talks');
    const panel = await articleOf('Ten talks on tides');
    expect(within(panel).queryByRole('link', { name: /^Read at/ })).toBeNull();
  });

  it('has no date: it stands last, under "Undated"', async () => {
    await renderApp('/', {
      records: [...manyRecords(2), { title: 'A tide table without a year', provider: { name: 'Harbour Weekly' } }],
    });
    expect(headlines()).toEqual(['Story 2', 'Story 1', 'A tide table without a year']);
    expect(screen.getByText('Undated')).not.toBeNull();
  });
});

describe('a long feed', () => {
  it('appends the next 30 cards on "Load more" and keeps the count', async () => {
    const { user } = await renderApp('/', { records: seventy });
    await waitFor(() => expect(headlines()).toHaveLength(30));
    expect(screen.getByText('40 more')).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(headlines()).toHaveLength(60));
    expect(headlines().slice(28, 32)).toEqual(['Story 42', 'Story 41', 'Story 40', 'Story 39']);
    expect(status()).toBe('70 articles');
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(headlines()).toHaveLength(70));
    expect(headlines().at(-1)).toBe('Story 1');
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('begins with the cards that the page holds, and appends pages before the reader reaches the end', async () => {
    const near = watchedByHand();
    const { fetched } = await renderApp('/', { records: seventy });
    expect(headlines()).toHaveLength(10);
    expect(fetched).toEqual([]);
    for (const count of [30, 60, 70]) {
      act(near);
      await waitFor(() => expect(headlines()).toHaveLength(count));
    }
  });

  it('shows as many cards as before when the reader comes back from a panel', async () => {
    const { user, goBack } = await renderApp('/', { records: seventy });
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(headlines()).toHaveLength(60));
    await user.click(details('Story 20'));
    await articleOf('Story 20');
    expect(headlines()).toHaveLength(60);
    goBack();
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Story 20' })).toBeNull());
    expect(headlines()).toHaveLength(60);
  });

  it('shows as many cards as before after the page was left and loaded again', async () => {
    const first = await renderApp('/', { records: seventy, entry: 'an-entry' });
    await first.user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(headlines()).toHaveLength(60));
    window.dispatchEvent(new Event('pagehide'));
    first.close();
    await renderApp('/', { records: seventy, entry: 'an-entry' });
    await waitFor(() => expect(headlines()).toHaveLength(60));
  });

  it('finds the card where the reader was below newer ones', async () => {
    writeScrollPosition('an-entry', { shown: 30, scroll: 9000, card: 'story-25', top: 20 });
    await renderApp('/', { records: seventy, entry: 'an-entry' });
    await waitFor(() => expect(headlines()).toContain('Story 25'));
    expect(headlines()).toHaveLength(60);
  });

  it('stores no card at its top, so that a reload shows what is newer', async () => {
    const { close } = await renderApp('/', { records: seventy, entry: 'an-entry' });
    close();
    expect(readScrollPosition('an-entry')?.card).toBeNull();
  });

  it('stores the first card in view', async () => {
    const { close } = await renderApp('/', { records: seventy, entry: 'an-entry' });
    const top = -120;
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, top, 1000, 200);
    close();
    expect(readScrollPosition('an-entry')).toMatchObject({ card: 'story-70', top });
  });

  it('starts again at the top for other filters', async () => {
    const { user } = await renderApp('/', { records: seventy });
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(headlines()).toHaveLength(60));
    await user.click(choice('Topics', 'Oceans'));
    await waitFor(() => expect(status()).toBe('35 articles'));
    await waitFor(() => expect(headlines()).toHaveLength(30));
  });
});
