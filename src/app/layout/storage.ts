/** All names under which the browser stores something for the site. index.html reads theme and density before the first paint. */
const keys = {
  theme: 'broadsheet.theme',
  density: 'broadsheet.density',
  keys: 'broadsheet.keys',
  scrollPositions: 'broadsheet.places',
  articles: 'broadsheet.articles',
} as const;

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How much of each story a list shows. */
export const densities = ['cards', 'compact', 'headlines'] as const;
export type Density = (typeof densities)[number];

/** The theme that the reader chose. `system` where the stored value is not a theme. */
export function readTheme(): Theme {
  return readChoice(keys.theme, themes);
}

/** Stores the reader's theme and calls the listeners. */
export function writeTheme(theme: Theme): void {
  writeChoice(keys.theme, theme, 'system');
}

/** The density that the reader chose. `cards` where the stored value is not a density. */
export function readDensity(): Density {
  return readChoice(keys.density, densities);
}

/** Stores the reader's density and calls the listeners. */
export function writeDensity(density: Density): void {
  writeChoice(keys.density, density, 'cards');
}

/** Whether letters and signs are keys of the page. */
export type KeysChoice = 'on' | 'off';

export function readKeys(): KeysChoice {
  return readChoice(keys.keys, ['on', 'off']);
}

export function writeKeys(choice: KeysChoice): void {
  writeChoice(keys.keys, choice, 'on');
}

/** The first option is the usual one. */
function readChoice<Option extends string>(key: string, options: readonly [Option, ...Option[]]): Option {
  const stored = read(() => localStorage.getItem(key));
  return options.find((option) => option === stored) ?? options[0];
}

/** The usual option is not stored. */
function writeChoice<Option extends string>(key: string, option: Option, usual: Option): void {
  read(() => (option === usual ? localStorage.removeItem(key) : localStorage.setItem(key, option)));
  for (const listener of listeners) listener();
}

/** Calls back when theme or density change, here or in another tab. Gives a function that removes the listener. */
export function onChoiceChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

const listeners = new Set<() => void>();

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
  read(() => sessionStorage.setItem(keys.scrollPositions, JSON.stringify([...others.slice(-49), [entry, position]])));
}

function readScrollPositions(): [string, ScrollPosition][] {
  const stored: unknown = read((): unknown => JSON.parse(sessionStorage.getItem(keys.scrollPositions) ?? '[]'));
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
  read(() => sessionStorage.setItem(keys.articles, JSON.stringify([...others.slice(-49), [entry, scroll]])));
}

function readArticleScrolls(): [string, number][] {
  const stored: unknown = read((): unknown => JSON.parse(sessionStorage.getItem(keys.articles) ?? '[]'));
  return Array.isArray(stored) ? stored.filter(isScrollEntry) : [];
}

function isScrollEntry(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
}

/** Gives null where storage is full or forbidden. */
function read<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
