// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { storagePrefix } from '../../../src/core/storagePrefix.ts';

/** A request to open a database. It fails with `error`, and never answers without one. */
class OpenRequest extends EventTarget {
  readonly error: DOMException | null;
  constructor(error: DOMException | null) {
    super();
    this.error = error;
    if (error !== null) queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
}

/** A page whose disk answers so, with a tab beside it that hears what it tells. */
async function pageWith(error: DOMException | null) {
  vi.stubGlobal('IDBRequest', OpenRequest);
  vi.stubGlobal('indexedDB', { open: () => new OpenRequest(error) });
  const posted: unknown[] = [];
  const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation((data) => void posted.push(data));
  return { posted, post, ...(await import('../../../src/app/memory/memoryStore.ts')) };
}

const card = { id: 'tide', storyId: 'tide', otherSources: 0 };

beforeEach(() => {
  vi.resetModules();
  document.body.innerHTML = '<div id="app"></div>';
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('works without a disk that another tab holds, says so once, and has the others store what is said', async () => {
  vi.useFakeTimers();
  const { openMemory, markRead, currentMemory, posted } = await pageWith(null);
  const opened = openMemory();
  await vi.advanceTimersByTimeAsync(5000);
  await opened;
  markRead(card);
  markRead({ ...card, id: 'kelp', storyId: 'kelp' });
  expect(currentMemory().readOf(card)).not.toBeNull();
  await vi.advanceTimersByTimeAsync(5000);
  expect(screen.getAllByText(/keeps nothing for the paper/)).toHaveLength(1);
  expect(posted).toContainEqual({ unstored: [expect.objectContaining({ kind: 'read', key: 'tide' })] });
});

it('works where a newer version of the page has the disk, and says so once', async () => {
  const { openMemory, markRead, currentMemory, posted } = await pageWith(new DOMException('Newer', 'VersionError'));
  await openMemory();
  expect(screen.getAllByText(/opened a newer version of the page/)).toHaveLength(1);
  markRead(card);
  markRead({ ...card, id: 'kelp', storyId: 'kelp' });
  await vi.waitFor(() => expect(posted).toHaveLength(4));
  expect(currentMemory().readOf(card)).not.toBeNull();
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

it('takes nothing but entries from other tabs', async () => {
  const { currentMemory, post } = await pageWith(null);
  const other = new BroadcastChannel(storagePrefix('/'));
  post.mockRestore();
  const read = { kind: 'read', key: 'tide', at: 1, value: { sources: 1 } };
  for (const data of [null, 'read', { unstored: 'all' }, { unstored: [7] }, [{ ...read, kind: 'dreamt' }, read]])
    other.postMessage(data);
  await vi.waitFor(() => expect([...currentMemory().entries.values()]).toEqual([read]));
  other.close();
});
