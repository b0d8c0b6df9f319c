// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { headlines, status } from '../support/appQueries.ts';
import { harbour } from '../support/harbour.ts';
import { manyRecords, renderApp } from '../support/renderApp.tsx';

const index = { path: /search\//, how: 'offline' } as const;
const goOffline = () => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

afterEach(() => vi.restoreAllMocks());

it('offline without its index, a search finds what is on the device and says what it covers', async () => {
  goOffline();
  const { user } = await renderApp('/?q=comet', { records: harbour, broken: index });
  await screen.findByText(/^You are offline\. The search covers .* of the 5 articles on this device\.$/);
  // Not in the order of the index: the newest first.
  const found = ['Comet visible before breakfast', 'Kelp farm measures its carbon'];
  await waitFor(() => expect(headlines()).toEqual(found));
  expect(status()).toBe('2 articles');
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'nobody');
  await screen.findByText('No article matches “nobody”.');
  expect(screen.getByText(/^You are offline\. The search covers/)).not.toBeNull();
});

it('counts only the cards that are there', async () => {
  goOffline();
  const records = manyRecords(130);
  await renderApp('/?q=story', { records, broken: { path: /search\/|leads\//, how: 'offline' } });
  await screen.findByText(/of the 60 articles on this device/);
  await waitFor(() => expect(status()).toBe('60 articles'));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says what failed where not even the stories are there', async () => {
  goOffline();
  await renderApp('/?q=comet', { records: harbour, broken: { path: /search\/|stories/, how: 'offline' } });
  expect((await screen.findByRole('alert')).textContent).toContain('You are offline.');
});

it('searches the whole edition once the reader is online', async () => {
  const offline = goOffline();
  const { mendFiles } = await renderApp('/?q=kelp', { records: harbour, broken: index });
  await screen.findByText(/on this device/);
  mendFiles();
  offline.mockRestore();
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(screen.queryByText(/on this device/)).toBeNull(), { timeout: 5000 });
  await waitFor(() => expect(headlines()).toEqual(['Kelp farm measures its carbon']));
});
