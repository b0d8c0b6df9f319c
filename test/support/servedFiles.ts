import { vi } from 'vitest';
import type { Edition } from '../../src/build/edition.ts';

/** How a file cannot be had: no answer, an error status, a page in its place, or cut off in the middle. */
export const breakdowns = ['offline', '404', '500', 'page', 'truncated'] as const;
export type Breakdown = (typeof breakdowns)[number];

/** The data files of an edition behind `fetch`. */
export interface ServedFiles {
  /** Paths asked for, below the site's base, in order. */
  fetched: string[];
  /** From here on, files whose path fits cannot be had, for so many requests. */
  break: (path: RegExp, how: Breakdown, times?: number) => void;
  /** Every file can be had again. */
  mend: () => void;
}

/** Answers `fetch` from `files` until globals are unstubbed; a path that is not among them is a 404. */
export function serveFiles(files: Edition['files']): ServedFiles {
  const fetched: string[] = [];
  let broken: { path: RegExp; how: Breakdown; left: number } | null = null;
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit): Promise<Response> => {
    const path = new URL(address, location.href).pathname.slice(1);
    fetched.push(path);
    // One turn of the event loop, so that what is on its way can be seen, and can be given up.
    await new Promise((resolve) => setTimeout(resolve));
    options?.signal?.throwIfAborted();
    const isBroken = broken !== null && broken.path.test(path) && broken.left-- > 0;
    return answer(files.get(path), isBroken ? (broken?.how ?? null) : null);
  });
  return {
    fetched,
    break: (path, how, times = Infinity) => {
      broken = { path, how, left: times };
    },
    mend: () => {
      broken = null;
    },
  };
}

function answer(content: string | Uint8Array | undefined, breakdown: Breakdown | null): Response {
  if (breakdown === 'offline') throw new TypeError('Failed to fetch');
  if (breakdown === '500') return new Response('Internal Server Error', { status: 500 });
  if (breakdown === '404' || content === undefined) return new Response('Not Found', { status: 404 });
  if (breakdown === 'page') return new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
  const bytes = Buffer.from(content);
  return new Response(breakdown === 'truncated' ? bytes.subarray(0, bytes.length >> 1) : bytes);
}
