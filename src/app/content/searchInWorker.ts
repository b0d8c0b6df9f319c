import { createSearchEngine } from './searchEngine.ts';
import { connectWorker } from './searchWorker.ts';

/** The one search of the page. */
export const searchInWorker = createSearchEngine(connectWorker, new URL(import.meta.env.BASE_URL, location.href).href);
