// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { renderApp } from '../support/renderApp.tsx';

const siteUrl = 'https://news.example.org';
const title = 'Kelp forest returns to Tasmanian coast after decade of replanting';
const report = (name: string) => ({
  title,
  webUrl: `https://${name}.example/kelp`,
  provider: { name, domain: `${name}.example` },
  publishedDateTime: '2024-06-02T09:00:00Z',
});
const records = [...harbour, { ...report('reef'), name: 'kelp', related: [report('island'), report('dune')] }];

describe('a site with a public address', () => {
  it('lists its feeds on a page of its own', async () => {
    await renderApp('/feeds/', { records, siteUrl });
    const topics = await screen.findByRole('region', { name: 'Topics' });
    await waitFor(() => expect(document.title).toBe('Feeds · Broadsheet'));
    const links = within(topics).getAllByRole('link');
    expect(
      links.map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href')]),
    ).toEqual([
      ['Oceans, RSS', '/topics/oceans/feed.xml'],
      ['Oceans, JSON', '/topics/oceans/feed.json'],
    ]);
    expect(screen.getByRole('link', { name: /OPML/ }).getAttribute('href')).toBe('/feeds.opml');
    expect(screen.getByRole('link', { name: 'Broadsheet, RSS' }).getAttribute('href')).toBe('/feed.xml');
    expect(screen.getByRole('link', { name: 'Feeds' }).getAttribute('href')).toBe('/feeds/');
  });

  it('links the feed of a topic that has one, and of a story', async () => {
    const { close } = await renderApp('/topics/oceans/', { records, siteUrl });
    expect((await screen.findByRole('link', { name: 'Feed' })).getAttribute('href')).toBe('/topics/oceans/feed.xml');
    close();
    await renderApp('/articles/kelp', { records, siteUrl });
    const link = await screen.findByRole('link', { name: 'Feed of this story' });
    expect(link.getAttribute('href')).toBe('/stories/kelp/feed.xml');
  });
});

describe('a site without one', () => {
  it('has no such page and no such links', async () => {
    const { close } = await renderApp('/feeds/', { records: harbour });
    expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).not.toBeNull();
    expect(screen.queryByRole('link', { name: 'Feeds' })).toBeNull();
    close();
    await renderApp('/topics/oceans/', { records: harbour });
    await screen.findByRole('heading', { level: 1, name: 'Oceans' });
    expect(screen.queryByRole('link', { name: 'Feed' })).toBeNull();
  });
});
