// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { harbour as records } from '../support/harbour.ts';
import { headlines, status } from '../support/appQueries.ts';
import { renderApp } from '../support/renderApp.tsx';

/** The headlines of a page whose stories stand in the order of their ranks. */
const shown = () => headlines().sort();

describe('the topics page', () => {
  it('lists every topic, the most frequent first, each leading to its articles', async () => {
    const { user, address } = await renderApp('/topics', { records });
    await screen.findByRole('link', { name: /^Oceans.*articles/ });
    await waitFor(() => expect(document.title).toBe('Topics · Broadsheet'));
    expect(status()).toBe('3 topics');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Oceans3 articles',
      'Climate2 articles',
      'Space2 articles',
    ]);
    await user.click(screen.getByRole('link', { name: /^Climate.*articles/ }));
    await waitFor(() => expect(shown()).toEqual(['Glacier loses its name', 'Kelp farm measures its carbon']));
    expect(address()).toBe('/topics/climate/');
  });

  it('finds a topic among many', async () => {
    const topics = Array.from({ length: 40 }, (_, i) => `Basin ${i + 1}`);
    const { user } = await renderApp('/topics', { records: [{ title: 'Forty basins', topics: [...topics, 'Été'] }] });
    await user.type(await screen.findByRole('textbox', { name: 'Find a topic' }), 'BASIN 4');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Basin 41 article',
      'Basin 401 article',
    ]);
    expect(status()).toBe('2 topics');
    await user.type(screen.getByRole('textbox', { name: 'Find a topic' }), ' and all');
    expect(screen.getByText('No topic has that in its name.')).not.toBeNull();
  });

  it('says so where no article names a topic', async () => {
    await renderApp('/topics', { records: [{ title: 'A harbour by itself' }] });
    expect(await screen.findByText('This edition has no topics.')).not.toBeNull();
  });
});

describe('the sources page', () => {
  it('lists every source, each leading to its articles', async () => {
    const { user, address } = await renderApp('/sources', { records });
    await user.click(await screen.findByRole('link', { name: /^Coast Daily/ }));
    await waitFor(() => expect(status()).toBe('2 articles'));
    expect(address()).toBe('/sources/coast.example/');
  });
});

describe('the page of a topic', () => {
  it.each(['/topics/oceans', '/topics/oceans/', '/topics/Oceans/'])('stands at %s', async (at) => {
    await renderApp(at, { records });
    expect(await screen.findByRole('heading', { level: 1, name: 'Oceans' })).not.toBeNull();
    await waitFor(() => expect(document.title).toBe('Oceans · Broadsheet'));
    await waitFor(() =>
      expect(shown()).toEqual(['Kelp farm measures its carbon', 'Sailing by the stars', 'Tide gauge learns to warn']),
    );
    expect(status()).toBe('3 articles');
  });

  it('says what is near to it, since when it is written about, and how that goes', async () => {
    const { user, address } = await renderApp('/topics/oceans/', { records });
    await screen.findByRole('heading', { level: 1, name: 'Oceans' });
    const head = screen.getByRole('status').closest('header');
    expect(head?.textContent).toContain(
      'Often together with Climate and Space. Most from Harbour Weekly and Coast Daily.',
    );
    expect(head?.textContent).toContain('3 articles since January 2024, 1 of them in March 2024');
    expect(screen.getByRole('img', { name: 'Articles a month, most in January 2024: 1 article' })).not.toBeNull();
    await user.click(within(head ?? document.body).getByRole('link', { name: 'Climate' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Climate' })).not.toBeNull();
    expect(address()).toBe('/topics/climate/');
  });

  it('does not say its own name over the headlines', async () => {
    await renderApp('/topics/space/', { records });
    await waitFor(() => expect(headlines()).toHaveLength(2));
    const links = within(screen.getByRole('main')).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).not.toContain('Space');
  });

  it('leads to its articles as a list that can be filtered', async () => {
    const { user, address } = await renderApp('/topics/space/', { records });
    await user.click(await screen.findByRole('link', { name: 'Search and filter these' }));
    expect(address()).toBe('/?topic=space');
    await waitFor(() => expect(status()).toBe('2 articles'));
  });

  it('finds a topic with signs in its name', async () => {
    const signs = [{ title: 'Signs', topics: ['TCP/IP & “C++”?'], provider: { domain: 'signs.example' } }];
    const { user } = await renderApp('/topics', { records: signs });
    await user.click(await within(await screen.findByRole('main')).findByRole('link', { name: /^TCP/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'TCP/IP & “C++”?' })).not.toBeNull();
    await waitFor(() => expect(headlines()).toEqual(['Signs']));
  });

  it('says that there is none, and which names are near', async () => {
    const { user, address } = await renderApp('/topics/oceons/', { records });
    expect(await screen.findByRole('heading', { level: 1, name: 'No topic is called “oceons”' })).not.toBeNull();
    await waitFor(() => expect(document.title).toBe('No such topic · Broadsheet'));
    await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Oceans' }));
    expect(address()).toBe('/topics/oceans/');
  });

  it('says that it failed to load, and tries again', async () => {
    const app = await renderApp('/topics/space/', { records, broken: { path: /columns/, how: '404' } });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('This topic could not be loaded');
    app.mendFiles();
    await app.user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Space' })).not.toBeNull();
  });
});

describe('the page of a source', () => {
  it('says what it writes about', async () => {
    await renderApp('/sources/coast.example/', { records });
    expect(await screen.findByRole('heading', { level: 1, name: 'Coast Daily' })).not.toBeNull();
    expect(screen.getByRole('status').closest('header')?.textContent).toContain('Most about Climate and Oceans.');
    await waitFor(() => expect(shown()).toEqual(['Glacier loses its name', 'Kelp farm measures its carbon']));
  });
});

describe('the main navigation', () => {
  it.each([
    ['/', 'Front page'],
    ['/?topic=space', 'Front page'],
    ['/topics', 'Topics'],
    ['/topics/space/', 'Topics'],
    ['/sources', 'Sources'],
    ['/sources/coast.example/', 'Sources'],
    ['/nowhere', null],
  ])('says where %s is', async (address, name) => {
    await renderApp(address, { records });
    const current = screen.getByRole('navigation', { name: 'Main' }).querySelector('[aria-current="page"]');
    expect(current?.textContent ?? null).toBe(name);
  });
});

it('says that there is no such page, and leads to the front page', async () => {
  const { user, address } = await renderApp('/nowhere/at/all', { records });
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).not.toBeNull();
  await waitFor(() => expect(document.title).toBe('Page not found · Broadsheet'));
  await user.click(screen.getByRole('link', { name: 'To the front page' }));
  expect(address()).toBe('/');
  expect(headlines()).toHaveLength(5);
});

describe('the theme', () => {
  it('goes round system, light and dark, and is kept', async () => {
    const first = await renderApp('/', { records });
    const button = () => screen.getByRole('button', { name: /^Theme/ });
    const chosen = () => [button().textContent, document.documentElement.dataset['theme'] ?? null];
    expect(chosen()).toEqual(['Theme: System', null]);
    await first.user.click(button());
    expect(chosen()).toEqual(['Theme: Light', 'light']);
    await first.user.click(button());
    expect(chosen()).toEqual(['Theme: Dark', 'dark']);
    first.close();
    const second = await renderApp('/', { records });
    expect(button().textContent).toBe('Theme: Dark');
    await second.user.click(button());
    expect(chosen()).toEqual(['Theme: Sepia', 'sepia']);
    await second.user.click(button());
    expect(chosen()).toEqual(['Theme: System', null]);
    expect(localStorage.getItem('broadsheet:/:preferences')).toBeNull();
  });

  it('follows a change in another tab', async () => {
    await renderApp('/', { records });
    localStorage.setItem('broadsheet:/:preferences', '{"theme":"dark"}');
    act(() => void window.dispatchEvent(new Event('storage')));
    expect(screen.getByRole('button', { name: /^Theme/ }).textContent).toBe('Theme: Dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    localStorage.removeItem('broadsheet:/:preferences');
    act(() => void window.dispatchEvent(new Event('storage')));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });
});
