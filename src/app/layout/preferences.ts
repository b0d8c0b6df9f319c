import { attempt, keys } from './storage.ts';

/**
 * How the reader likes the paper, and what may be chosen. The first option is the usual one. Names and options are words
 * of small letters: index.html puts what is stored on the root as `data-theme="dark"` before the first paint, and
 * refuses all else.
 */
export const preferences = {
  theme: ['system', 'light', 'dark', 'sepia'],
  contrast: ['usual', 'more'],
  /** Of all text. */
  size: ['usual', 'smaller', 'larger', 'largest'],
  /** How long the lines of an article are. */
  measure: ['usual', 'narrow', 'wide'],
  /** Of headlines and articles. */
  type: ['serif', 'sans'],
  /** How much of each story a list shows. */
  density: ['cards', 'compact', 'headlines'],
  /** Of other sites. */
  pictures: ['all', 'none'],
  /** What becomes of stories that the reader scrolls past. */
  passed: ['unread', 'read'],
  /** How far back articles are kept for reading offline. */
  span: ['newest', 'week', 'month', 'all'],
  motion: ['system', 'less'],
  /** Whether letters and signs are keys of the page. */
  keys: ['on', 'off'],
} as const;

export type PreferenceName = keyof typeof preferences;
export type Preference<Name extends PreferenceName> = (typeof preferences)[Name][number];

/** The same table, for a name that is not known before. */
const options: {
  readonly [Name in PreferenceName]: readonly [Preference<Name>, ...Preference<Name>[]];
} = preferences;

/** What the reader prefers. The usual option where nothing of ours is stored. */
export function readPreference<Name extends PreferenceName>(name: Name): Preference<Name> {
  const chosen = choices()[name];
  return options[name].find((option) => option === chosen) ?? options[name][0];
}

/** Stores what the reader prefers, puts it on the page and calls the listeners. The usual option is not stored. */
export function writePreference<Name extends PreferenceName>(name: Name, option: Preference<Name>): void {
  const { [name]: _, ...others } = choices();
  store(option === options[name][0] ? others : { ...others, [name]: option });
  apply();
}

/** Calls back when a preference changes, here or in another tab. Gives a function that removes the listener. */
export function onPreferenceChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts the preferences on the page, and what other tabs change of them. Gives a function that ends it. */
export function followPreferences(): () => void {
  const follow = () => {
    unkept = null;
    apply();
  };
  apply();
  window.addEventListener('storage', follow);
  return () => window.removeEventListener('storage', follow);
}

const listeners = new Set<() => void>();

type Choices = Readonly<Record<string, unknown>>;

/** What storage did not take. It holds until the reader leaves the page. */
let unkept: Choices | null = null;

/** Whether storage is denied or full, so that the last choice is not kept. */
export function areUnkept(): boolean {
  return unkept !== null;
}

function choices(): Choices {
  const stored: unknown = attempt((): unknown => JSON.parse(localStorage.getItem(keys.preferences) ?? '{}'));
  return unkept ?? { ...(typeof stored === 'object' ? stored : null) };
}

function store(chosen: Choices): void {
  unkept = chosen;
  try {
    if (Object.keys(chosen).length === 0) localStorage.removeItem(keys.preferences);
    else localStorage.setItem(keys.preferences, JSON.stringify(chosen));
    unkept = null;
  } catch {
    // It is said at rest (`atRest.ts`).
  }
}

/** Style sheets read the preferences that are not the usual ones as `data-…` of the root. */
function apply(): void {
  const page = document.documentElement.dataset;
  const chosen = choices();
  for (const [name, [usual, ...others]] of Object.entries(options)) {
    const option = others.find((other) => other === chosen[name]) ?? usual;
    if (option === usual) delete page[name];
    else page[name] = option;
  }
  for (const listener of listeners) listener();
}
