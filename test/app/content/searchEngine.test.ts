// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../../src/app/content/searchEngine.ts';
import type { SearchRequest } from '../../../src/core/search/protocol.ts';

const FOLDER = 'data/search/1';
const result = { ordinals: Uint32Array.of(2), scores: Float32Array.of(1), terms: ['comet'], approximate: false };

/** An engine, and every session that it began. */
function anEngine() {
  const sessions: { posted: SearchRequest[]; receive: (message: unknown) => void; lose: () => void }[] = [];
  const engine = createSearchEngine((receive, lose) => {
    const posted: SearchRequest[] = [];
    sessions.push({ posted, receive, lose });
    return (request) => posted.push(request);
  }, 'https://example.org/');
  const search = (text: string, signal = new AbortController().signal) => engine.search(FOLDER, text, signal, () => {});
  return { engine, search, sessions };
}

describe('the search engine', () => {
  it('begins one session, when a search is first near', async () => {
    const { engine, search, sessions } = anEngine();
    expect(sessions).toHaveLength(0);
    engine.warm(FOLDER);
    const found = search('comet');
    expect(sessions.map(({ posted }) => posted)).toEqual([[{ type: 'open', base: 'https://example.org/data/search/1/', names: null }, { type: 'warm' }, { type: 'search', id: 1, text: 'comet' }]]);
    sessions[0]?.receive({ id: 1, result, operators: null, final: true });
    await expect(found).resolves.toEqual({ ordinals: result.ordinals, operators: null, terms: ['comet'] });
  });

  it('says so where the session is lost, and begins another one for the next search', async () => {
    const { search, sessions } = anEngine();
    const lost = search('comet');
    sessions[0]?.lose();
    await expect(lost).rejects.toMatchObject({ name: 'ContentError' });
    const found = search('comet');
    expect(sessions[1]?.posted.map(({ type }) => type)).toEqual(['open', 'search']);
    sessions[1]?.receive({ id: 2, result, operators: null, final: true });
    await expect(found).resolves.toMatchObject({ terms: ['comet'] });
  });

  it('gives a search up, once, when it is aborted', async () => {
    const { search, sessions } = anEngine();
    const reader = new AbortController();
    const given = search('comet', reader.signal);
    reader.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    expect(sessions[0]?.posted.at(-1)).toEqual({ type: 'abort', id: 1 });
  });
});
