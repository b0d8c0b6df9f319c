// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { harbour as records } from '../support/harbour.ts';
import { headlines, panelOf, status } from '../support/readerQueries.ts';
import { manyRecords, renderApp } from '../support/renderApp.tsx';
import { breakdowns } from '../support/servedFiles.ts';

/** What the reader is asking for, the files without which that cannot be shown, and how to tell that it is. */
const needs = [
  { what: 'a filter', address: '/?topic=climate', path: /columns/, shown: () => expect(headlines()).toHaveLength(2) },
  { what: 'an order', address: '/?sort=quality', path: /ranks/, shown: () => expect(headlines()[0]).toBe('Kelp farm measures its carbon') },
  { what: 'a search', address: '/?q=comet', path: /search/, shown: () => expect(headlines()).toHaveLength(2) },
  { what: 'the topics', address: '/topics', path: /columns/, shown: () => expect(screen.getByRole('link', { name: /^Climate/ })).not.toBeNull() },
  { what: 'the names of files', address: '/articles/glacier-loses-its-name', path: /names/, shown: () => panelOf('Glacier loses its name') },
  { what: 'an article', address: '/articles/glacier-loses-its-name', path: /articles/, shown: () => panelOf('Glacier loses its name') },
  { what: 'the manifest', address: '/', path: /manifest/, bootstrap: false, shown: () => expect(headlines()).toHaveLength(5) },
];

// React prints what a boundary catches.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe.each(breakdowns)('a file that cannot be had (%s)', (how) => {
  it.each(needs)('is said where $what needs it, the rest stays, and trying again recovers', async ({ address, path, shown, bootstrap = true }) => {
    const { user, mendFiles } = await renderApp(address, { records, bootstrap, broken: { path, how } });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('could not be loaded');
    expect(screen.getByRole('navigation', { name: 'Main' })).not.toBeNull();
    mendFiles();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(shown);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('is said below the cards that are there, when more of them cannot be had', async () => {
    const { user, breakFiles, mendFiles } = await renderApp('/', { records: manyRecords(40) });
    breakFiles(/leads/, how);
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Some articles could not be loaded');
    expect(headlines()).toHaveLength(30);
    expect(status()).toBe('40 articles');
    mendFiles();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(headlines()).toHaveLength(40));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the explanation', () => {
  it.each([
    ['offline', 'The network did not answer.'],
    ['404', 'A file of this edition is gone'],
    ['500', 'The server could not hand out a file just now.'],
    ['truncated', 'A file of this edition arrived damaged.'],
  ] as const)('tells %s from the rest', async (how, explanation) => {
    await renderApp('/articles/glacier-loses-its-name', { records, broken: { path: /articles/, how } });
    expect((await screen.findByRole('alert')).textContent).toContain(explanation);
    expect(screen.queryByRole('button', { name: 'Reload the page' }) !== null).toBe(how === '404');
  });
});

it('leaves the feed as it is when an article beside it cannot be had', async () => {
  await renderApp('/articles/glacier-loses-its-name', { records, broken: { path: /articles/, how: '500' } });
  await screen.findByRole('alert');
  expect(headlines()).toHaveLength(5);
  expect(status()).toBe('5 articles');
});

it('tries a passing failure once more before it speaks of it', async () => {
  const { mendFiles, fetched } = await renderApp('/?topic=climate', { records, broken: { path: /columns/, how: 'offline' } });
  await waitFor(() => expect(fetched.length).toBeGreaterThan(0));
  mendFiles();
  await waitFor(() => expect(headlines()).toHaveLength(2));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('forgets a failure when the reader goes elsewhere', async () => {
  const { user } = await renderApp('/?topic=climate', { records, broken: { path: /columns/, how: '404' } });
  await screen.findByRole('alert');
  await user.click(screen.getByRole('link', { name: 'Front page' }));
  await waitFor(() => expect(headlines()).toHaveLength(5));
  expect(screen.queryByRole('alert')).toBeNull();
});
