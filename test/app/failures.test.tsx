// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { lazy, Suspense } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentError } from '../../src/app/content/files.ts';
import { FailureBoundary } from '../../src/app/layout/FailureBoundary.tsx';
import { FailureNotice } from '../../src/app/layout/FailureNotice.tsx';
import { harbour as records } from '../support/harbour.ts';
import { choice, details, headlines, articleOf, status } from '../support/appQueries.ts';
import { manyRecords, renderApp } from '../support/renderApp.tsx';
import { breakdowns } from '../support/servedFiles.ts';

const eighty = manyRecords(80);

/** What the reader wants, the files that it needs, and a check that it is shown. */
const needs = [
  { what: 'a filter', address: '/?topic=climate', path: /columns/, shown: () => expect(headlines()).toHaveLength(2) },
  {
    what: 'an order',
    address: '/?sort=quality',
    path: /ranks/,
    shown: () => expect(headlines()[0]).toBe('Kelp farm measures its carbon'),
  },
  { what: 'a search', address: '/?q=comet', path: /search/, shown: () => expect(headlines()).toHaveLength(2) },
  {
    what: 'the topics',
    address: '/topics',
    path: /columns/,
    shown: () => expect(screen.getByRole('link', { name: /^Climate.*articles/ })).not.toBeNull(),
  },
  {
    what: 'the hashes of files',
    address: '/articles/glacier-loses-its-name',
    path: /names/,
    shown: () => articleOf('Glacier loses its name'),
  },
  {
    what: 'an article',
    address: '/articles/glacier-loses-its-name',
    path: /articles/,
    shown: () => articleOf('Glacier loses its name'),
  },
  {
    what: 'the manifest',
    address: '/',
    path: /manifest/,
    bootstrap: false,
    shown: () => expect(headlines()).toHaveLength(5),
  },
];

// React logs the errors that a boundary catches.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

describe.each(breakdowns)('a file that cannot be had (%s)', (how) => {
  it.each(needs)(
    'is said where $what needs it, the rest stays, and trying again recovers',
    async ({ address, path, shown, bootstrap = true }) => {
      const { user, mendFiles } = await renderApp(address, { records, bootstrap, broken: { path, how } });
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain('could not be loaded');
      expect(screen.getByRole('link', { name: 'Front page' })).not.toBeNull();
      mendFiles();
      await user.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(shown);
      await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    },
  );

  it('is said below the cards that are there, when more of them cannot be had', async () => {
    const { user, breakFiles, mendFiles } = await renderApp('/', { records: eighty });
    await screen.findByRole('button', { name: 'Load more' });
    const shown = headlines().length;
    breakFiles(/leads/, how);
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Some articles could not be loaded');
    expect(headlines().length).toBeGreaterThanOrEqual(shown);
    expect(status()).toBe('80 articles');
    expect(document.querySelectorAll('[role="feed"] [aria-hidden] i'), 'cards on their way').toHaveLength(0);
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
    mendFiles();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    while (screen.queryByRole('button', { name: 'Load more' }) !== null)
      await user.click(screen.getByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(new Set(headlines()).size).toBe(80));
    expect(headlines()).toHaveLength(80);
  });
});

describe('the explanation', () => {
  it.each([
    ['offline', 'The network did not answer.'],
    ['404', 'It is gone, most likely because a newer edition has been published'],
    ['page', 'It is gone, most likely because a newer edition has been published'],
    ['500', 'The site could not answer just now.'],
    ['truncated', 'It arrived damaged.'],
  ] as const)('tells %s from the rest', async (how, explanation) => {
    await renderApp('/articles/glacier-loses-its-name', { records, broken: { path: /articles/, how } });
    expect((await screen.findByRole('alert')).textContent).toContain(explanation);
    expect(screen.queryByRole('button', { name: 'Reload the page' }) !== null).toBe(how !== 'offline');
  });

  it.each([
    ['404', 'It is gone, most likely because a newer edition has been published'],
    ['page', 'It is gone, most likely because a newer edition has been published'],
    ['truncated', 'It arrived damaged.'],
  ] as const)('is the same for a search (%s)', async (how, explanation) => {
    await renderApp('/?q=comet', { records, broken: { path: /search/, how } });
    expect((await screen.findByRole('alert')).textContent).toContain(explanation);
    expect(screen.getByRole('button', { name: 'Reload the page' })).not.toBeNull();
  });
});

it('shows what the card knows of an article that cannot be had, and closes', async () => {
  const { user, address } = await renderApp('/?topic=climate', { records, broken: { path: /articles/, how: '500' } });
  await waitFor(() => expect(headlines()).toHaveLength(2));
  await user.click(details('Glacier loses its name'));
  await screen.findByRole('alert');
  const panel = within(screen.getByRole('dialog', { name: 'Glacier loses its name' }));
  expect(panel.getByRole('heading', { name: 'Glacier loses its name' })).not.toBeNull();
  expect(panel.getByRole('link', { name: /^Watch at / }).getAttribute('href')).toMatch(/^https:/);
  await user.click(panel.getByRole('link', { name: 'Close article' }));
  await waitFor(() => expect(address()).toBe('/?topic=climate'));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says that the reader is offline where the browser knows it', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  await renderApp('/?topic=climate', { records, broken: { path: /columns/, how: 'offline' } });
  expect((await screen.findByRole('alert')).textContent).toContain('You are offline.');
});

it('asks for a new page where code failed, and only once its server answers', async () => {
  const answers = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('fetch', answers);
  const onRetry = vi.fn();
  render(<FailureNotice error={new ContentError('code', 'code')} onRetry={onRetry} />);
  expect(screen.getByRole('alert').textContent).toContain('A part of this page did not arrive.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('The network did not answer.'));
  expect(answers).toHaveBeenCalledOnce();
  expect(onRetry).not.toHaveBeenCalled();
});

it('leaves the feed as it is when an article over it cannot be had', async () => {
  const { user } = await renderApp('/', { records, broken: { path: /articles/, how: '500' } });
  await user.click(details('Glacier loses its name'));
  await screen.findByRole('alert');
  expect(headlines()).toHaveLength(5);
  expect(status()).toBe('5 articles');
});

it('tries a passing failure once more before it speaks of it', async () => {
  await renderApp('/?topic=climate', { records, broken: { path: /columns/, how: 'offline', times: 1 } });
  await waitFor(() => expect(headlines()).toHaveLength(2));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('does not count what it could not find', async () => {
  const { user, breakFiles } = await renderApp('/', { records });
  breakFiles(/columns/, '404');
  await user.click(choice('Topics', 'Climate'));
  await screen.findByRole('alert');
  expect(status()).toBe('');
  expect(screen.getByRole('button', { name: /^Remove filter.*Climate/ })).not.toBeNull();
});

it('says nothing of a file that was only fetched ahead of need', async () => {
  const { user, breakFiles, fetched } = await renderApp('/', { records });
  breakFiles(/columns/, '404');
  await user.hover(choice('Topics', 'Climate'));
  await waitFor(() => expect(fetched.some((path) => path.includes('columns'))).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(headlines()).toHaveLength(5);
});

it('forgets a failure when the reader goes elsewhere', async () => {
  const { user } = await renderApp('/?topic=climate', { records, broken: { path: /columns/, how: '404' } });
  await screen.findByRole('alert');
  await user.click(screen.getByRole('link', { name: 'Front page' }));
  await waitFor(() => expect(headlines()).toHaveLength(5));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('offers a new page where the code of a view could not be loaded', async () => {
  const View = lazy(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  render(
    <MemoryRouter>
      <FailureBoundary frame={(notice) => <main>{notice}</main>}>
        <Suspense fallback={null}>
          <View />
        </Suspense>
      </FailureBoundary>
    </MemoryRouter>,
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong in the page itself.');
  expect(screen.getByRole('button', { name: 'Reload the page' })).not.toBeNull();
});

it('shows the view once it can be shown, on another try', async () => {
  let broken = true;
  const View = () => {
    if (broken) throw new Error('Not yet');
    return <p>The view</p>;
  };
  render(
    <MemoryRouter>
      <FailureBoundary frame={(notice) => <main>{notice}</main>}>
        <View />
      </FailureBoundary>
    </MemoryRouter>,
  );
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('The view')).not.toBeNull();
});
