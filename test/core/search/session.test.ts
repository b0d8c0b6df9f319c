import { describe, expect, it, vi } from 'vitest';
import { MissingFileError } from '../../../src/core/format/fileAnswer.ts';
import type { SearchAnswer } from '../../../src/core/search/protocol.ts';
import { parseAnswer, parseRequest } from '../../../src/core/search/protocol.ts';
import { buildSearchIndex } from '../../../src/core/search/indexWriter.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import { SearchSession, type YieldToPage } from '../../../src/core/search/session.ts';
import { aDocument, fetchFrom } from './openIndex.ts';

const BASE = 'https://example.org/data/search/';
const files = buildSearchIndex([aDocument('Whale song'), aDocument('Deep sea whale'), aDocument('Chance')]);

/** A session, what it posted and what it fetched. Fetches wait while `hold` is on. */
function aSession(yieldToPage?: YieldToPage) {
  const state = {
    posted: [] as unknown[],
    fetched: [] as string[],
    held: [] as (() => void)[],
    hold: false,
    offline: false,
  };
  const byName = fetchFrom(files);
  const fetchFile = async (address: string) => {
    state.fetched.push(address);
    if (state.hold) await new Promise<void>((resolve) => state.held.push(resolve));
    if (state.offline) throw new Error('offline');
    return byName(address.replace(BASE, ''));
  };
  const session = new SearchSession(fetchFile, (answer) => state.posted.push(answer), yieldToPage);
  const answers = () => state.posted.map(parseAnswer).filter((answer): answer is SearchAnswer => answer !== null);
  return { session, state, answers };
}

const open = { type: 'open', base: BASE };

describe('a search session', () => {
  it('answers a search with documents, best first, and the terms that were found', async () => {
    const { session, answers } = aSession();
    await session.receive(open);
    await session.receive({ type: 'search', id: 1, text: 'song' });
    const [answer] = answers();
    expect(answer).toMatchObject({ id: 1, final: false, result: { docs: Uint32Array.of(0), terms: ['song*'] } });
    expect(answers().at(-1)).toMatchObject({ id: 1, final: true });
  });

  it('fetches nothing before it is asked to preload, and the root then', async () => {
    const { session, state } = aSession();
    await session.receive(open);
    expect(state.fetched).toEqual([]);
    await session.receive({ type: 'preload' });
    await session.receive({ type: 'preload' });
    expect(state.fetched).toEqual([`${BASE}root.bin`]);
  });

  it('fetches all words, a file at a time, when asked to', async () => {
    const { session, state } = aSession();
    await session.receive(open);
    state.hold = true;
    const prefetched = session.receive({ type: 'prefetchAll' });
    expect(state.fetched).toEqual([`${BASE}root.bin`]);
    state.hold = false;
    state.held.forEach((release) => release());
    await prefetched;
    expect(state.fetched).toEqual([`${BASE}root.bin`, `${BASE}p0.bin`]);
  });

  it('asks for files below the base that was opened last', async () => {
    const { session, state, answers } = aSession();
    await session.receive(open);
    await session.receive({ type: 'open', base: 'https://example.org/data/other/' });
    await session.receive({ type: 'search', id: 1, text: 'x' });
    expect(state.fetched).toEqual(['https://example.org/data/other/root.bin']);
    expect(answers()).toMatchObject([{ id: 1, failure: { reason: 'fetch' } }]);
  });

  it('stops the older search when a newer one comes, without waiting for it', async () => {
    const { session, state, answers } = aSession();
    await session.receive(open);
    await session.receive({ type: 'preload' });
    state.hold = true;
    const older = session.receive({ type: 'search', id: 1, text: 'whale ' });
    const newer = session.receive({ type: 'search', id: 2, text: 'song ' });
    expect(answers()).toMatchObject([{ id: 1, failure: { reason: 'aborted' } }]);
    state.hold = false;
    while (state.held.length > 0) {
      state.held.shift()?.();
      await Promise.resolve();
    }
    await Promise.all([older, newer]);
    expect(answers().map((answer) => answer.id)).toEqual([
      1,
      ...answers()
        .slice(1)
        .map(() => 2),
    ]);
    expect(answers().at(-1)).toMatchObject({ id: 2, final: true });
  });

  it('lets a search run aside, whatever is searched meanwhile', async () => {
    const { session, state, answers } = aSession();
    await session.receive(open);
    state.hold = true;
    const searches = [
      session.receive({ type: 'search', id: 1, text: 'song ' }),
      session.receive({ type: 'search', id: 2, text: 'whale ', aside: true }),
      session.receive({ type: 'search', id: 3, text: 'deep ', aside: true }),
    ];
    state.hold = false;
    state.held.forEach((release) => release());
    await Promise.all(searches);
    const found = answers().filter((answer) => 'result' in answer && answer.final);
    expect(found.map(({ id }) => id).sort()).toEqual([1, 2, 3]);
  });

  it('stops a search that is aborted, once', async () => {
    const { session, state, answers } = aSession();
    await session.receive(open);
    state.hold = true;
    const search = session.receive({ type: 'search', id: 7, text: 'whale' });
    await session.receive({ type: 'abort', id: 7 });
    await session.receive({ type: 'abort', id: 7 });
    state.held.forEach((release) => release());
    state.hold = false;
    await search;
    expect(answers()).toMatchObject([{ id: 7, failure: { reason: 'aborted' } }]);
  });

  it('lets the page fetch what it shows of a first answer before it looks for typos', async () => {
    let goOn = () => {};
    const { session, state, answers } = aSession(() => new Promise((resolve) => (goOn = resolve)));
    await session.receive(open);
    const search = session.receive({ type: 'search', id: 1, text: 'song' });
    await vi.waitFor(() => expect(answers()).toHaveLength(1));
    const before = state.fetched.length;
    await new Promise((resolve) => setTimeout(resolve));
    expect(state.fetched).toHaveLength(before);
    goOn();
    await search;
    expect(state.fetched.length).toBeGreaterThan(before);
    expect(answers().at(-1)).toMatchObject({ id: 1, final: true });
  });

  it('answers a query of operators alone without an index', async () => {
    const { session, state, answers } = aSession();
    await session.receive(open);
    await session.receive({ type: 'search', id: 1, text: 'topic:sea' });
    expect(answers()).toMatchObject([
      { id: 1, result: null, operators: { labels: [{ group: 'topics', text: 'sea', excluded: false }] }, final: true },
    ]);
    expect(state.fetched).toEqual([]);
  });

  it('says that no index was opened', async () => {
    const { session, answers } = aSession();
    await session.receive({ type: 'search', id: 1, text: 'whale' });
    expect(answers()).toMatchObject([{ id: 1, failure: { reason: 'closed' } }]);
  });

  it('says that a file is gone, and trusts no cache until a search succeeds', async () => {
    const asked: [name: string, isAgain: boolean][] = [];
    let isGone = true;
    const posted: unknown[] = [];
    const byName = fetchFrom(files);
    const session = new SearchSession(
      async (address, isAgain) => {
        asked.push([address.replace(BASE, ''), isAgain]);
        if (isGone) throw new MissingFileError(address);
        return byName(address.replace(BASE, ''));
      },
      (answer) => posted.push(answer),
    );
    await session.receive(open);
    await session.receive({ type: 'search', id: 1, text: 'whale' });
    expect(posted.map(parseAnswer)).toMatchObject([{ id: 1, failure: { reason: 'missing' } }]);
    isGone = false;
    await session.receive({ type: 'search', id: 2, text: 'whale ' });
    await session.receive(open);
    await session.receive({ type: 'preload' });
    expect(asked.slice(0, 3)).toEqual([
      ['root.bin', false],
      ['root.bin', true],
      ['p0.bin', true],
    ]);
    expect(asked.at(-1)).toEqual(['root.bin', false]);
  });

  it('recovers when the network does', async () => {
    const { session, state, answers } = aSession();
    await session.receive(open);
    state.offline = true;
    await session.receive({ type: 'search', id: 1, text: 'whale' });
    state.offline = false;
    await session.receive({ type: 'search', id: 2, text: 'whale' });
    expect(answers()[0]).toMatchObject({ id: 1, failure: { reason: 'fetch', message: 'offline' } });
    expect(answers().at(-1)).toMatchObject({ id: 2, final: true });
  });

  it('ignores what is no request', async () => {
    const { session, answers } = aSession();
    for (const message of [
      null,
      1,
      'search',
      {},
      { type: 'search', id: '1', text: 'x' },
      { type: 'open', base: 3 },
      { type: 'open' },
    ]) {
      expect(parseRequest(message)).toBeNull();
      await session.receive(message);
    }
    expect(answers()).toEqual([]);
  });
});

describe('parseAnswer', () => {
  it('takes nothing that only looks like an answer', () => {
    const result = { docs: Uint32Array.of(1), terms: [], wordTerms: [['a']], typed: 1, instead: [] };
    const { operators } = parseQuery('topic:sea before:2024');
    const answer = { id: 1, result, operators, final: true };
    for (const whole of [answer, { ...answer, operators: null }, { ...answer, result: null }])
      expect(parseAnswer(whole)).toEqual(whole);
    const broken = [
      { final: 1 },
      { result: undefined },
      { result: { ...result, docs: [1] } },
      { result: { ...result, terms: [1] } },
      { result: { ...result, wordTerms: ['a'] } },
      { result: { ...result, typed: null } },
      { result: { ...result, instead: 'a' } },
      { operators: undefined },
      { operators: { ...operators, labels: 'sea' } },
      { operators: { ...operators, labels: [{ group: 'topics', text: 'sea' }] } },
      { operators: { ...operators, before: 2024 } },
    ];
    for (const message of [
      undefined,
      { id: 1 },
      { id: 1, failure: { reason: 'other', message: '' } },
      ...broken.map((change) => ({ ...answer, ...change })),
    ]) {
      expect(parseAnswer(message)).toBeNull();
    }
  });
});
