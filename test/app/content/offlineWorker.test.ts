// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { askOrigin, startOfflineWorker } from '../../../src/app/content/offlineWorker.ts';

afterEach(() => vi.unstubAllGlobals());

it('does without a worker where a browser forbids even to ask for one, as in a frame without an origin', async () => {
  const forbidden = {
    get serviceWorker(): never {
      throw new DOMException('Denied', 'SecurityError');
    },
  };
  vi.stubGlobal('navigator', forbidden);
  await expect(askOrigin()).resolves.toBeUndefined();
  await expect(startOfflineWorker()).resolves.toBeNull();
});
