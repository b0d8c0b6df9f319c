import { storagePrefix } from '../../core/storagePrefix.ts';

/** Everything that the browser keeps for this site is named below it. It is the name of the database, too. */
export const STORAGE_PREFIX = storagePrefix(import.meta.env.BASE_URL);

/** All names under which the browser stores something for the site. index.html reads some of them before the first paint. */
export const keys = {
  preferences: `${STORAGE_PREFIX}:preferences`,
  scrollPositions: `${STORAGE_PREFIX}:places`,
  articles: `${STORAGE_PREFIX}:articles`,
  readOnFront: `${STORAGE_PREFIX}:read`,
  /** What is muted and followed, the views, and what the paper opens with. */
  mirror: `${STORAGE_PREFIX}:muted`,
} as const;

/** Gives null where storage is full or forbidden. */
export function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

/** Where the reader was in a feed. Lengths are CSS pixels. */
export interface ScrollPosition {
  /** How many cards were shown. */
  shown: number;
  /** How far the page was scrolled. It is not exact, because the browser estimates the heights of cards that were never drawn. */
  scroll: number;
  /** Id of the article of the first card in view. */
  card: string | null;
  /** Distance of that card from the top of the window. */
  top: number;
}

/** The place in the feed that was left, for the latest entries of the history. */
export const feedPlaces = keptByEntry(keys.scrollPositions, isPosition);

/** How far an article was scrolled, in CSS pixels, for the latest entries of the history. */
export const articleScrolls = keptByEntry(keys.articles, (value) => typeof value === 'number');

/** What is kept for each of the latest fifty entries of the history, as long as the tab is open. */
function keptByEntry<Value>(key: string, isValue: (value: unknown) => value is Value) {
  const isEntry = (entry: unknown): entry is [string, Value] =>
    Array.isArray(entry) && typeof entry[0] === 'string' && isValue(entry[1]);
  const all = () => {
    const stored: unknown = attempt((): unknown => JSON.parse(sessionStorage.getItem(key) ?? '[]'));
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  };
  return {
    /** Null where nothing is kept for the entry. */
    read: (entry: string): Value | null => all().find(([name]) => name === entry)?.[1] ?? null,
    write: (entry: string, value: Value): void => {
      const others = all().filter(([name]) => name !== entry);
      attempt(() => sessionStorage.setItem(key, JSON.stringify([...others.slice(-49), [entry, value]])));
    },
  };
}

function isPosition(value: unknown): value is ScrollPosition {
  return (
    typeof value === 'object' &&
    value !== null &&
    'shown' in value &&
    'scroll' in value &&
    'card' in value &&
    'top' in value &&
    [value.shown, value.scroll, value.top].every((part) => typeof part === 'number') &&
    (value.card === null || typeof value.card === 'string')
  );
}

/** Whether something was muted or followed at the last visit, there were views, or the paper opens with another list. */
export function hasMirror(): boolean {
  return attempt(() => localStorage.getItem(keys.mirror)) !== null;
}

/** Whether the reader has a memory of this paper: whoever has been here before. */
export function hasMemory(): boolean {
  return attempt(() => localStorage.getItem(keys.readOnFront)) !== null;
}

/** Stores which articles of the front page were read. index.html dims them before the first paint. */
export function writeReadOnFront(ids: readonly string[]): void {
  const stored = JSON.stringify(ids);
  attempt(() => localStorage.getItem(keys.readOnFront) !== stored && localStorage.setItem(keys.readOnFront, stored));
}
