// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentMemory, markRead, markUnread, takeEntries } from '../../src/app/memory/memoryStore.ts';
import { choices, headlines, status } from '../support/appQueries.ts';
import { harbour as records } from '../support/harbour.ts';
import { renderApp } from '../support/renderApp.tsx';

/** The reader was here when the glacier was the newest: two articles came since. */
const LINE = { at: Date.parse('2024-02-20T20:00:00Z'), newestAt: Date.parse('2024-02-20T08:00:00Z') };
/** The clock was far ahead, so that nothing that the app says replaces what a test says. */
let at = 2 * Date.now();
const visit = (line: typeof LINE | null) => {
  at += 1_000_000;
  const visits = { kind: 'visits' as const, key: 'visits', at, value: { lastAt: at, newestAt: null, line } };
  return act(() => takeEntries([visits]));
};

beforeEach(async () => {
  await visit(LINE);
  localStorage.setItem('broadsheet:/:read', '[]');
});
afterEach(() => {
  const read = [...currentMemory().entries.values()].filter(({ kind }) => kind === 'read');
  act(() => markUnread(...read.map(({ key }) => ({ storyId: key }))));
});

describe('what is new since the visit before', () => {
  it('can be all that a list shows', async () => {
    const { user, address } = await renderApp('/', { records });
    await user.click(await screen.findByRole('checkbox', { name: 'New since your last visit' }));
    await waitFor(() => expect(headlines()).toEqual(['Sailing by the stars', 'Comet visible before breakfast']));
    expect(address()).toBe('/?show=new');
    expect(status()).toBe('2 articles');
  });

  it('is said of each choice of the filters and of each topic, where there is some', async () => {
    const { user } = await renderApp('/', { records });
    await user.click(await screen.findByRole('checkbox', { name: /^Climate/ }));
    await waitFor(() => expect(choices('Topics')).toEqual(['Climate 2', 'Oceans 1 new 3', 'Space 2 new 2']));
  });

  it('stands in the directories', async () => {
    await renderApp('/topics', { records });
    await waitFor(() =>
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        'Oceans1 new 3 articles',
        'Climate2 articles',
        'Space2 new 2 articles',
      ]),
    );
  });

  it('is no choice on the first visit, and an address that asks for it shows all', async () => {
    await visit(null);
    await renderApp('/?topic=oceans', { records });
    await waitFor(() => expect(status()).toBe('3 articles'));
    expect(screen.queryByRole('group', { name: 'Show only' })).toBeNull();
    expect(choices('Topics')[0]).toBe('Oceans 3');
  });

  it('shows all where an address asks for it on the first visit', async () => {
    await visit(null);
    await renderApp('/?show=new', { records });
    await waitFor(() => expect(status()).toBe('5 articles'));
  });
});

describe('what was not read', () => {
  it('is all that the list shows, stays while it is read, and goes when the choice is made anew', async () => {
    const { user } = await renderApp('/?topic=space', { records });
    await waitFor(() => expect(headlines()).toHaveLength(2));
    act(() => markRead({ id: 'comet', storyId: 'comet-visible-before-breakfast', otherSources: 0 }));
    await user.click(await screen.findByRole('checkbox', { name: 'Unread' }));
    await waitFor(() => expect(headlines()).toEqual(['Sailing by the stars']));
    expect(status()).toBe('2 articles, less what you read');

    act(() => markRead({ id: 'stars', storyId: 'sailing-by-the-stars', otherSources: 0 }));
    expect(headlines()).toEqual(['Sailing by the stars']);
    await user.click(screen.getByRole('checkbox', { name: 'Unread' }));
    await waitFor(() => expect(headlines()).toHaveLength(2));
    await user.click(screen.getByRole('checkbox', { name: 'Unread' }));
    expect(await screen.findByText('You have read all of these.')).not.toBeNull();
  });
});
