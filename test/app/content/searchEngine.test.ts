// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createSearchEngine } from '../../../src/app/content/searchEngine.ts';
import type { FailureKind } from '../../../src/app/content/files.ts';
import type { SearchRequest } from '../../../src/core/search/protocol.ts';

const FOLDER = 'data/search/1';
const result = { docs: Uint32Array.of(2), terms: ['comet'], wordTerms: [['comet']], typed: 1, instead: [] };

/** An engine, and all sessions that it started. */
function anEngine() {
  const sessions: {
    posted: SearchRequest[];
    receive: (message: unknown) => void;
    lose: (kind: FailureKind) => void;
  }[] = [];
  const engine = createSearchEngine((receive, lose) => {
    const posted: SearchRequest[] = [];
    sessions.push({ posted, receive, lose });
    return (request) => posted.push(request);
  }, 'https://example.org/');
  const search = (text: string, signal = new AbortController().signal) =>
    engine.search(FOLDER, { text, exact: false }, signal, () => {});
  return { engine, search, sessions };
}

describe('the search engine', () => {
  it('begins one session, at the first request', async () => {
    const { engine, search, sessions } = anEngine();
    expect(sessions).toHaveLength(0);
    engine.preload(FOLDER);
    const found = search('comet');
    expect(sessions.map(({ posted }) => posted)).toEqual([
      [
        { type: 'open', base: 'https://example.org/data/search/1/' },
        { type: 'preload' },
        { type: 'search', id: 1, text: 'comet', exact: false },
      ],
    ]);
    sessions[0]?.receive({ id: 1, result, operators: null, final: true });
    await expect(found).resolves.toEqual({
      ordinals: result.docs,
      operators: null,
      wordTerms: [['comet']],
      correction: null,
      searched: null,
    });
  });

  it('rejects a search whose session is lost, and begins another session for the next one', async () => {
    const { search, sessions } = anEngine();
    const lost = search('comet');
    sessions[0]?.lose('missing');
    await expect(lost).rejects.toMatchObject({ name: 'ContentError', kind: 'missing' });
    const found = search('comet');
    expect(sessions[1]?.posted.map(({ type }) => type)).toEqual(['open', 'search']);
    sessions[1]?.receive({ id: 2, result, operators: null, final: true });
    await expect(found).resolves.toMatchObject({ wordTerms: [['comet']] });
  });

  it('stops a search, once, when it is aborted', async () => {
    const { search, sessions } = anEngine();
    const controller = new AbortController();
    const stopped = search('comet', controller.signal);
    controller.abort();
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(sessions[0]?.posted.at(-1)).toEqual({ type: 'abort', id: 1 });
  });
});
