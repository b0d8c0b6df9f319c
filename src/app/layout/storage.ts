import { storagePrefix } from '../../core/storagePrefix.ts';

/** Everything that the browser keeps for this site is named below it. It is the name of the database, too. */
export const STORAGE_PREFIX = storagePrefix(import.meta.env.BASE_URL);

/** All names under which the browser stores something for the site. index.html reads the preferences before the first paint. */
export const keys = {
  preferences: `${STORAGE_PREFIX}:preferences`,
  scrollPositions: `${STORAGE_PREFIX}:places`,
  articles: `${STORAGE_PREFIX}:articles`,
  readOnFront: `${STORAGE_PREFIX}:read`,
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

/** The position stored for one entry of the history. */
export function readScrollPosition(entry: string): ScrollPosition | null {
  return readScrollPositions().find(([key]) => key === entry)?.[1] ?? null;
}

/** Stores the position of an entry. The latest fifty entries are kept. */
export function writeScrollPosition(entry: string, position: ScrollPosition): void {
  const others = readScrollPositions().filter(([key]) => key !== entry);
  attempt(() =>
    sessionStorage.setItem(keys.scrollPositions, JSON.stringify([...others.slice(-49), [entry, position]])),
  );
}

function readScrollPositions(): [string, ScrollPosition][] {
  const stored: unknown = attempt((): unknown => JSON.parse(sessionStorage.getItem(keys.scrollPositions) ?? '[]'));
  return Array.isArray(stored) ? stored.filter(isPositionEntry) : [];
}

function isPositionEntry(entry: unknown): entry is [string, ScrollPosition] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const position: unknown = entry[1];
  return (
    typeof position === 'object' &&
    position !== null &&
    'shown' in position &&
    'scroll' in position &&
    'card' in position &&
    'top' in position &&
    [position.shown, position.scroll, position.top].every((part) => typeof part === 'number') &&
    (position.card === null || typeof position.card === 'string')
  );
}

/** How far the article of an entry of the history was scrolled, in CSS pixels. Null where it was not. */
export function readArticleScroll(entry: string): number | null {
  return readArticleScrolls().find(([key]) => key === entry)?.[1] ?? null;
}

/** Stores how far an article was scrolled. The latest fifty entries are kept. */
export function writeArticleScroll(entry: string, scroll: number): void {
  const others = readArticleScrolls().filter(([key]) => key !== entry);
  attempt(() => sessionStorage.setItem(keys.articles, JSON.stringify([...others.slice(-49), [entry, scroll]])));
}

function readArticleScrolls(): [string, number][] {
  const stored: unknown = attempt((): unknown => JSON.parse(sessionStorage.getItem(keys.articles) ?? '[]'));
  return Array.isArray(stored) ? stored.filter(isScrollEntry) : [];
}

function isScrollEntry(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
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
