/** Everything this reader's browser keeps for the site, by name. index.html reads the theme before the first paint. */
const keys = { theme: 'broadsheet.theme', places: 'broadsheet.places' } as const;

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme this reader chose; `system` where that is none of ours. */
export function readTheme(): Theme {
  const stored = read(() => localStorage.getItem(keys.theme));
  return themes.find((theme) => theme === stored) ?? 'system';
}

/** Keeps the reader's choice, and tells whoever listens. */
export function writeTheme(theme: Theme): void {
  read(() => (theme === 'system' ? localStorage.removeItem(keys.theme) : localStorage.setItem(keys.theme, theme)));
  for (const listener of listeners) listener();
}

/** Calls back when the theme changes, here or in another tab; gives what ends that. */
export function onThemeChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

const listeners = new Set<() => void>();

/** Where the reader stood in a feed, in CSS pixels. */
export interface Place {
  /** How many cards were shown. */
  shown: number;
  /** How far the page was scrolled. Cards that were never drawn have a height that is a guess: it is about right only. */
  scroll: number;
  /** The first card in view, by its article's id, and how far below the top of the window it began. */
  card: string | null;
  top: number;
}

/** The place kept for one entry of the session's history. */
export function readPlace(entry: string): Place | null {
  return readPlaces().find(([key]) => key === entry)?.[1] ?? null;
}

/** Keeps the places of the latest fifty entries. */
export function writePlace(entry: string, place: Place): void {
  const others = readPlaces().filter(([key]) => key !== entry);
  read(() => sessionStorage.setItem(keys.places, JSON.stringify([...others.slice(-49), [entry, place]])));
}

function readPlaces(): [string, Place][] {
  const stored: unknown = read((): unknown => JSON.parse(sessionStorage.getItem(keys.places) ?? '[]'));
  return Array.isArray(stored) ? stored.filter(isPlaceEntry) : [];
}

function isPlaceEntry(entry: unknown): entry is [string, Place] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const place: unknown = entry[1];
  return typeof place === 'object' && place !== null && 'shown' in place && 'scroll' in place && 'card' in place && 'top' in place
    && [place.shown, place.scroll, place.top].every((part) => typeof part === 'number') && (place.card === null || typeof place.card === 'string');
}

/** Storage can be full or forbidden: then nothing is kept. */
function read<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
