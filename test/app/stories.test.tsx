// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { details, headlines, articleOf, status } from '../support/appQueries.ts';
import { type RecordFields, renderApp } from '../support/renderApp.tsx';

const records: readonly RecordFields[] = [
  {
    title: 'Comet visible before breakfast',
    publishedDateTime: '2024-03-05T08:00:00Z',
    originalUrl: 'https://hilltop.example/comet',
    provider: { name: 'Hilltop Observatory', domain: 'hilltop.example' },
    topics: ['Space'],
    story: 'comet',
    heat: 9,
  },
  {
    title: 'Early risers crowd the ridge',
    publishedDateTime: '2024-03-06T07:00:00Z',
    originalUrl: 'https://valley.example/ridge',
    provider: { name: 'Valley Gazette', domain: 'valley.example' },
    topics: ['Valley'],
    excerpt: 'Forty people waited with thermos flasks for the sky to clear.',
    story: 'comet',
    heat: -1,
  },
  {
    title: 'Bakers change their flour',
    publishedDateTime: '2024-02-01T07:00:00Z',
    originalUrl: 'https://valley.example/flour',
    provider: { name: 'Valley Gazette', domain: 'valley.example' },
    topics: ['Food'],
  },
];

describe('a story that several sources tell', () => {
  it('is one card of the feed, which says how many others there are', async () => {
    await renderApp('/', { records });
    expect(headlines()).toEqual(['Comet visible before breakfast', 'Bakers change their flour']);
    expect(status()).toBe('3 articles in 2 stories');
    expect(details('Comet visible before breakfast').textContent).toContain('2 sources and related');
  });

  it('lists the others in the article, with the reason, and opens those of the edition', async () => {
    const { user, address } = await renderApp('/articles/comet-visible-before-breakfast', { records });
    const coverage = within(await articleOf('Comet visible before breakfast')).getByRole('region', {
      name: 'Full coverage',
    });
    await user.click(within(coverage).getByRole('link', { name: 'Early risers crowd the ridge' }));
    expect(address()).toBe('/articles/early-risers-crowd-the-ridge');
    const other = within(await articleOf('Early risers crowd the ridge')).getByRole('region', {
      name: 'Full coverage',
    });
    expect(within(other).getByRole('link', { name: 'Comet visible before breakfast' })).not.toBeNull();
  });

  it('is found by any of its articles, and shows under the lead which one it was', async () => {
    await renderApp('/?q=thermos', { records });
    const card = await screen.findByRole('article', { name: 'Comet visible before breakfast' });
    await waitFor(() => expect(card.textContent).toContain('Found at Valley Gazette: Early risers crowd the ridge'));
    expect(headlines()).toHaveLength(1);
  });

  it('is left by a filter that only one of its articles passes', async () => {
    await renderApp('/?topic=valley', { records });
    const card = await screen.findByRole('article', { name: 'Comet visible before breakfast' });
    await waitFor(() => expect(card.textContent).toContain('Found at Valley Gazette'));
    expect(status()).toBe('1 article');
  });
});
