import { removeOfflineWorker } from '../content/offlineWorker.ts';
import { attempt, STORAGE_PREFIX } from '../layout/storage.ts';
import * as words from '../../core/words/settings.ts';

/** Milliseconds that a database may take. Another tab may hold it open. */
const PATIENCE = 3000;

/**
 * Deletes everything that the browser keeps for this site: keys, the database, caches, and the worker that fills them.
 * What other sites of the same origin have stays. Then it tells the page as the browser tells other tabs, by the event
 * `storage` without a key. Gives what could not be deleted, in words for the reader.
 */
export async function eraseEverything(): Promise<string[]> {
  // First of all the worker, which could fill its caches again.
  const isWithoutCopies = await removeOfflineWorker().then(always, never);
  const isWithoutDatabase = await withoutDatabase().catch(never);
  for (const storage of ['localStorage', 'sessionStorage'] as const) attempt(() => withoutKeys(window[storage]));
  window.dispatchEvent(new StorageEvent('storage'));
  return [...(isWithoutDatabase ? [] : [words.readingMemory]), ...(isWithoutCopies ? [] : [words.offlineCopies])];
}

const always = () => true;
const never = () => false;

function withoutKeys(storage: Storage): void {
  for (const key of Object.keys(storage)) if (key.startsWith(`${STORAGE_PREFIX}:`)) storage.removeItem(key);
}

/** False where another tab holds the database open. It is then deleted as soon as that tab lets go of it. */
function withoutDatabase(): Promise<boolean> {
  return new Promise((resolve, reject) => {
    if (!('indexedDB' in window)) return resolve(true);
    const request = indexedDB.deleteDatabase(STORAGE_PREFIX);
    request.onsuccess = () => resolve(true);
    request.onerror = () => reject(request.error ?? new Error('The database stays'));
    setTimeout(() => resolve(false), PATIENCE);
  });
}
