// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureOf, fetchBytes, fetchJson } from '../../../src/app/content/files.ts';

const { signal } = new AbortController();
const html = { headers: { 'Content-Type': 'text/html' } };
const parse = (data: unknown) => {
  if (data !== 1) throw new Error('It is not 1');
  return data;
};

/** Answers each request with the next of these; null: the network fails. Gives the cache mode of each request. */
function answers(...given: (Response | null)[]): string[] {
  const modes: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit) => {
    modes.push(cache ?? 'default');
    const answer = given.shift();
    if (answer instanceof Response) return answer;
    throw new TypeError('Failed to fetch');
  });
  return modes;
}

afterEach(() => vi.unstubAllGlobals());

describe('a file of which', () => {
  it.each([
    ['a page came', 'missing', new Response('<!doctype html>', html)],
    ['nothing is left', 'missing', new Response('', { status: 404 })],
    ['half came', 'damaged', new Response('[')],
    ['another content came', 'damaged', new Response('2')],
    ['nothing may be had', 'refused', new Response('', { status: 403 })],
  ])('%s is %s, and is asked for past the cache from then on', async (path, kind, first) => {
    const modes = answers(first, new Response('1'));
    await expect(fetchJson(path, parse, signal)).rejects.toMatchObject({ kind });
    await expect(fetchJson(path, parse, signal)).resolves.toBe(1);
    expect(modes).toEqual(['default', 'reload']);
  });

  it('no answer came is asked for as before: the cache may hold it', async () => {
    const modes = answers(null, new Response('1'));
    await expect(fetchJson('silent', parse, signal)).rejects.toMatchObject({ kind: 'offline' });
    await expect(fetchJson('silent', parse, signal)).resolves.toBe(1);
    expect(modes).toEqual(['default', 'default']);
  });
});

describe('the fault of a file', () => {
  it.each([
    ['missing', new Response('<!doctype html>', html)],
    ['refused', new Response('', { status: 503 })],
    ['offline', null],
    ['damaged', new Response('')],
  ])('is %s by what comes past the cache', async (fault, answer) => {
    const modes = answers(answer);
    await expect(failureOf(`worker ${fault}`)).resolves.toBe(fault);
    expect(modes).toEqual(['reload']);
  });

  it('has the file asked for past the cache later, too', async () => {
    const modes = answers(new Response('1'), new Response('1'));
    await failureOf('worker');
    await fetchBytes('worker', ({ length }) => length, signal);
    expect(modes).toEqual(['reload', 'reload']);
  });
});
