import { loadCode } from './code.ts';
import type { SearchEngine } from './useSearchEngine.ts';

const load = async () => (await loadCode(() => import('./searchInWorker.ts'))).searchInWorker;

/** The search in a web worker, whose code comes when the page is at rest, or with the first call. A search rejects with a `ContentError` where it does not come. */
export const laterSearch: SearchEngine = {
  preload: (folder) => void load().then((engine) => engine.preload(folder), ignore),
  prefetchAll: (folder) => void load().then((engine) => engine.prefetchAll(folder), ignore),
  search: async (...asked) => (await load()).search(...asked),
  snippet: (...asked) =>
    load().then(
      (engine) => engine.snippet(...asked),
      () => null,
    ),
};

/** The search itself reports it. */
function ignore(): void {}
