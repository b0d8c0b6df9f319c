import type { SearchEngine } from './engine.ts';
export function createSearchWorker(): SearchEngine {
  return { warm: () => {}, search: () => Promise.resolve({ ordinals: new Uint32Array(), terms: [] }) };
}
