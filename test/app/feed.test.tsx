// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { feedPlaces } from '../../src/app/layout/storage.ts';
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
  it('shows every story once, each named by its headline: those of the top, then all others by month', async () => {
    const { edition } = await renderApp('/', { records: thirtyTwo });
    const newestFirst = edition.articles.map(({ title }) => title).reverse();
    await waitFor(() => expect(headlines()).toHaveLength(32));
    const names = within(screen.getByRole('main'))
      .getAllByRole('article')
      .map((card) => document.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent);
    expect(names).toEqual(headlines());
    expect(names.toSorted()).toEqual(newestFirst.toSorted());
    expect(names.slice(0, 19).toSorted()).toEqual(newestFirst.slice(0, 19).toSorted());
    const feeds = screen.getAllByRole('feed').map((feed) => {
      const label = feed.getAttribute('aria-labelledby');
      return label === null ? feed.getAttribute('aria-label') : document.getElementById(label)?.textContent;
    });
    expect(feeds).toEqual(['Articles', 'Latest', 'More top stories', 'January 2024']);
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
    await waitFor(() => expect(headlines()).toHaveLength(32));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fetched).toEqual([edition.bootstrap.manifest.files.newest]);
  });

  it('shows a repaired excerpt', async () => {
    await renderApp('/', { records: damaged });
    const card = screen.getByRole('article', { name: 'Ferries learn to wait' });
    expect(card.textContent).toContain('three groups – certain, …');
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
  const loadAll = async (user: UserEvent) => {
    while (screen.queryByRole('button', { name: 'Load more' }) !== null)
      await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(headlines()).toHaveLength(70));
  };

  it('appends whole blocks on "Load more", and says how many stories are left', async () => {
    const { user } = await renderApp('/', { records: seventy });
    // The top, and all that February has beside it. January comes when it is known where its first block ends.
    await waitFor(() => expect(headlines()).toHaveLength(39));
    expect(screen.getByText('31 more')).not.toBeNull();
    const before = headlines();
    await loadAll(user);
    expect(headlines().slice(0, 39)).toEqual(before);
    expect(new Set(headlines()).size).toBe(70);
    expect(status()).toBe('70 articles');
  });

  it('begins with the cards that the page holds, and appends blocks before the reader reaches the end', async () => {
    const near = watchedByHand();
    const { fetched } = await renderApp('/', { records: seventy });
    expect(headlines()).toHaveLength(19);
    expect(fetched).toEqual([]);
    for (const count of [39, 70]) {
      act(near);
      await waitFor(() => expect(headlines()).toHaveLength(count));
    }
  });

  it('shows as many cards as before when the reader comes back from a panel', async () => {
    const { user, goBack } = await renderApp('/', { records: seventy });
    await loadAll(user);
    await user.click(details('Story 20'));
    await articleOf('Story 20');
    goBack();
    await waitFor(() => expect(document.title).not.toContain('Story 20'));
    expect(headlines()).toHaveLength(70);
  });

  it('shows as many cards as before after the page was left and loaded again', async () => {
    const first = await renderApp('/', { records: seventy, entry: 'an-entry' });
    await loadAll(first.user);
    window.dispatchEvent(new Event('pagehide'));
    first.close();
    await renderApp('/', { records: seventy, entry: 'an-entry' });
    await waitFor(() => expect(headlines()).toHaveLength(70));
  });

  it('finds the card where the reader was below newer ones', async () => {
    feedPlaces.write('an-entry', { shown: 30, scroll: 9000, card: 'story-5', top: 20 });
    await renderApp('/', { records: seventy, entry: 'an-entry' });
    await waitFor(() => expect(headlines()).toContain('Story 5'));
    expect(headlines()).toHaveLength(70);
  });

  it('stores no card at its top, so that a reload shows what is newer', async () => {
    await renderApp('/', { records: seventy, entry: 'an-entry' });
    window.dispatchEvent(new Event('pagehide'));
    expect(feedPlaces.read('an-entry')?.card).toBeNull();
  });

  it('stores the first card in view', async () => {
    await renderApp('/', { records: seventy, entry: 'an-entry' });
    const top = -120;
    Element.prototype.getBoundingClientRect = () => new DOMRect(0, top, 1000, 200);
    window.dispatchEvent(new Event('pagehide'));
    expect(feedPlaces.read('an-entry')).toMatchObject({ card: 'story-70', top });
  });

  it('starts again at the top for other filters', async () => {
    const { user } = await renderApp('/', { records: seventy });
    await loadAll(user);
    await user.click(choice('Topics', 'Oceans'));
    await waitFor(() => expect(status()).toBe('35 articles'));
    await waitFor(() => expect(headlines()).toHaveLength(30));
  });
});
