// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentMemory, nameView, removeView, takeEntries } from '../../src/app/memory/memoryStore.ts';
import { status } from '../support/appQueries.ts';
import { harbour as records } from '../support/harbour.ts';
import { renderApp } from '../support/renderApp.tsx';

const bar = () => within(screen.getByRole('navigation', { name: 'Filter by topic' }));
const inBar = () =>
  bar()
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
const searches = () =>
  currentMemory()
    .views()
    .map(({ search }) => search);

/** What is said in a line stands after the app. */
beforeEach(() => {
  const app = document.createElement('div');
  app.id = 'app';
  document.body.append(app);
});

/** The memory is that of the test file. */
afterEach(() => {
  act(() => searches().forEach(removeView));
  document.body.replaceChildren();
});

describe('a view of one’s own', () => {
  it('is kept under a name, stands in the bar before the topics, and goes and comes back', async () => {
    const { user, address } = await renderApp('/?q=kelp&topic=climate', { records });
    await user.click(await screen.findByRole('button', { name: 'Save this view' }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the view' });
    expect(name.value).toBe('“kelp”, Climate');
    expect(document.activeElement).toBe(name);
    await user.clear(name);
    await user.type(name, '  Sea farms{Enter}');
    expect(inBar()).toEqual(['All topics', 'Sea farms', 'Oceans', 'Climate, remove filter✕', 'Space']);
    expect(bar().getByRole('link', { name: 'Sea farms' }).getAttribute('aria-current')).toBe('true');
    expect(localStorage.getItem('broadsheet:/:muted')).toContain('Sea farms');
    expect(screen.getByText(/The view “.Sea farms.” stands in the bar/)).not.toBeNull();

    await user.click(screen.getByRole('link', { name: /^All/ }));
    await user.click(bar().getByRole('link', { name: 'Sea farms' }));
    expect(address()).toBe('/?q=kelp&topic=climate');
    await user.click(await screen.findByRole('button', { name: /^Remove the view/ }));
    expect(searches()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(searches()).toEqual(['?q=kelp&topic=climate']);
  });

  it('can be renamed, moved and removed in the settings, and comes back to its place', async () => {
    for (const search of ['?q=a', '?q=b', '?q=c']) nameView(search, search);
    const { user } = await renderApp('/settings', { records });
    const section = within(await screen.findByRole('region', { name: 'Views of your own' }));
    await user.click(await section.findByRole('button', { name: /^Down ?\?q=a$/ }));
    expect(searches()).toEqual(['?q=b', '?q=a', '?q=c']);
    await user.click(section.getByRole('button', { name: /^Up ?\?q=b$/ }));
    expect(searches()).toEqual(['?q=b', '?q=a', '?q=c']);
    const name = section.getByRole('textbox', { name: 'Name of ?q=a' });
    await user.clear(name);
    await user.type(name, 'Anchors');
    await user.tab();
    expect(inBar().slice(0, 4)).toEqual(['All topics', '?q=b', 'Anchors', '?q=c']);
    await user.clear(section.getByRole('textbox', { name: 'Name of Anchors' }));
    await user.tab();
    expect(section.getByRole<HTMLInputElement>('textbox', { name: 'Name of Anchors' }).value).toBe('Anchors');
    await user.click(section.getByRole('button', { name: /^Remove ?Anchors$/ }));
    expect(section.getByRole('status').textContent).toBe('2 views, in the order of the bar.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(searches()).toEqual(['?q=b', '?q=a', '?q=c']);
  });

  it('may be what the paper opens with, and no longer where it is removed', async () => {
    nameView('?q=kelp', 'Sea farms');
    const { user } = await renderApp('/settings', { records });
    const choice = within(await screen.findByRole('group', { name: 'The paper opens with' }));
    const chosen = () => choice.getByRole<HTMLInputElement>('radio', { checked: true }).closest('label')?.textContent;
    expect(choice.getAllByRole('radio')).toHaveLength(3);
    expect(chosen()).toBe('Front page');
    await user.click(choice.getByRole('radio', { name: 'Sea farms' }));
    expect(chosen()).toBe('Sea farms');
    expect(currentMemory().opening()).toBe('?q=kelp');
    expect(localStorage.getItem('broadsheet:/:muted')).toContain('opening');
    await user.click(screen.getByRole('button', { name: /^Remove ?Sea farms$/ }));
    expect(chosen()).toBe('Front page');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(chosen()).toBe('Sea farms');
    await user.click(choice.getByRole('radio', { name: 'Front page' }));
    expect(currentMemory().opening()).toBeNull();
  });

  it('says how many of its articles are new, of a search, too', async () => {
    const at = 2 * Date.now();
    const line = { at: Date.parse('2024-02-20T20:00:00Z'), newestAt: Date.parse('2024-02-20T08:00:00Z') };
    await takeEntries([{ kind: 'visits', key: 'visits', at, value: { lastAt: at, newestAt: null, line } }]);
    localStorage.setItem('broadsheet:/:read', '[]');
    for (const search of ['?topic=space', '?q=comet', '?q=kelp']) nameView(search, search);
    await renderApp('/', { records });
    await waitFor(() => expect(inBar().slice(1, 4)).toEqual(['?topic=space2 new', '?q=comet1 new', '?q=kelp']));
    expect(status()).toBe('5 articles');
  });
});
