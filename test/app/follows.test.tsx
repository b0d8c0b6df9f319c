// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { currentMemory, setFollowed } from '../../src/app/memory/memoryStore.ts';
import { choices, headlines, status } from '../support/appQueries.ts';
import { harbour as records } from '../support/harbour.ts';
import { renderApp } from '../support/renderApp.tsx';

const bar = () => within(screen.getByRole('navigation', { name: 'Filter by topic' })).getAllByRole('link');
const inBar = () => bar().map(({ textContent }) => textContent);
const climate = { of: 'topics', key: 'climate', label: 'Climate' } as const;
const weekly = { of: 'providers', key: 'harbour.example', label: 'Harbour Weekly' } as const;

/** The memory is that of the test file. */
afterEach(() => act(() => setFollowed(currentMemory().follows(), false)));

describe('a followed topic or source', () => {
  it('stands first in the bar, is kept, and goes as it came', async () => {
    const { user } = await renderApp('/topics/climate/', { records });
    await user.click(await screen.findByRole('button', { name: 'Follow Climate' }));
    expect(inBar()).toEqual(['All topics', 'Followed', 'Climate', 'Oceans', 'Space']);
    expect(localStorage.getItem('broadsheet:/:muted')).toContain('topics climate');
    await user.click(screen.getByRole('button', { name: 'Unfollow Climate' }));
    expect(inBar()).toEqual(['All topics', 'Oceans', 'Climate', 'Space']);
    expect(localStorage.getItem('broadsheet:/:muted')).toBeNull();
  });

  it('is a filter in the bar, also where it is a source', async () => {
    const { user, address } = await renderApp('/sources/harbour.example/', { records });
    await user.click(await screen.findByRole('button', { name: 'Follow Harbour Weekly' }));
    await user.click(screen.getByRole('link', { name: 'Harbour Weekly' }));
    expect(address()).toBe('/?provider=harbour.example');
    await waitFor(() => expect(status()).toBe('3 articles'));
  });

  it('is on a page of its own with the others, any of them, and not twice', async () => {
    await renderApp('/followed', { records });
    expect(await screen.findByText(/^Nothing is followed yet/)).not.toBeNull();
    act(() => setFollowed([climate, weekly], true));
    await waitFor(() => expect(status()).toBe('5 articles'));
    act(() => setFollowed([weekly], false));
    await waitFor(() => expect(headlines()).toEqual(['Glacier loses its name', 'Kelp farm measures its carbon']));
    await waitFor(() => expect(document.title).toBe('Followed · Broadsheet'));
    act(() => setFollowed([climate], false));
    expect(await screen.findByText(/^Nothing is followed yet/)).not.toBeNull();
  });

  it('that the edition lacks leaves its page empty and says so', async () => {
    setFollowed([{ of: 'topics', key: 'gone', label: 'Gone' }], true);
    await renderApp('/followed', { records });
    expect(await screen.findByText('This edition has nothing of what you follow.')).not.toBeNull();
  });

  it('narrows any list, with the counts that are left', async () => {
    setFollowed([climate], true);
    const { user, address } = await renderApp('/', { records });
    await user.click(await screen.findByRole('checkbox', { name: 'Followed' }));
    expect(address()).toBe('/?show=followed');
    await waitFor(() => expect(status()).toBe('2 articles'));
    expect(choices('Topics')).toEqual(['Climate 2', 'Oceans 1', 'Space 0']);
    await user.click(await screen.findByRole('button', { name: /^Remove filter.*Followed/ }));
    expect(address()).toBe('/');
  });

  it('is listed in the settings, with the way to take it back', async () => {
    setFollowed([climate, weekly], true);
    const { user } = await renderApp('/settings', { records });
    const section = within(await screen.findByRole('region', { name: 'Followed' }));
    await user.click(await section.findByRole('button', { name: 'Unfollow Climate' }));
    expect(section.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Harbour Weekly sourceUnfollow Harbour Weekly',
    ]);
    expect(section.getByRole('status').textContent).toBe('1 thing followed. They stand first in the bar.');
  });
});
