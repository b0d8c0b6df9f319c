import { describe, expect, it, vi } from 'vitest';
import { lazyEngine, type Search, type SearchEngine } from '../../../src/app/content/engine.ts';

const found: Search = { ordinals: Uint32Array.of(2), operators: { topics: [], excludedTopics: [], sources: [], excludedSources: [], before: null, after: null }, mark: (text) => [{ text, marked: false }] };

function anEngine(warm: SearchEngine['warm'] = () => {}): SearchEngine {
  return { warm, search: () => Promise.resolve(found) };
}

const search = (engine: SearchEngine) => engine.search('data/search/1', 'comet', new AbortController().signal, () => {});

describe('the engine whose code is loaded late', () => {
  it('is loaded once, when it is first needed', async () => {
    const warm = vi.fn();
    const load = vi.fn(() => Promise.resolve(anEngine(warm)));
    const engine = lazyEngine(load);
    expect(load).not.toHaveBeenCalled();
    engine.warm('data/search/1');
    await expect(search(engine)).resolves.toBe(found);
    expect(load).toHaveBeenCalledTimes(1);
    expect(warm).toHaveBeenCalledWith('data/search/1');
  });

  it('is asked for again after its code could not be had', async () => {
    const load = vi.fn<() => Promise<SearchEngine>>(() => Promise.resolve(anEngine())).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const engine = lazyEngine(load);
    await expect(search(engine)).rejects.toThrow('Failed to fetch');
    await expect(search(engine)).resolves.toBe(found);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is warmed in vain where its code cannot be had', async () => {
    const engine = lazyEngine(() => Promise.reject(new TypeError('Failed to fetch')));
    engine.warm('data/search/1');
    await new Promise((resolve) => setTimeout(resolve));
    await expect(search(engine)).rejects.toThrow('Failed to fetch');
  });
});
