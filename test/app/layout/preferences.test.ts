// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sayNotRemembered } from '../../../src/app/layout/notRemembered.ts';
import {
  areUnkept,
  followPreferences,
  onPreferenceChange,
  preferences,
  readPreference,
  writePreference,
} from '../../../src/app/layout/preferences.ts';

const KEY = 'broadsheet:/:preferences';
const root = document.documentElement;
let end = () => {};

beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  end = followPreferences();
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  anotherTab(null);
  end();
});

/** Another tab stored something, or removed it. */
function anotherTab(stored: string | null): void {
  if (stored === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, stored);
  window.dispatchEvent(new Event('storage'));
}

it('names only words of small letters, as index.html reads them', () => {
  for (const [name, options] of Object.entries(preferences))
    for (const word of [name, ...options]) expect(word).toMatch(/^[a-z]+$/);
});

describe('a preference', () => {
  it('is kept beside the others, put on the root, and gone without a trace once it is the usual one', () => {
    writePreference('theme', 'sepia');
    writePreference('density', 'compact');
    expect([readPreference('theme'), readPreference('density')]).toEqual(['sepia', 'compact']);
    expect({ ...root.dataset }).toEqual({ theme: 'sepia', density: 'compact' });
    expect(localStorage.getItem(KEY)).toBe('{"theme":"sepia","density":"compact"}');
    writePreference('theme', 'system');
    writePreference('density', 'cards');
    expect({ ...root.dataset }).toEqual({});
    expect(localStorage.length).toBe(0);
  });

  it('follows another tab, and what this one does not know is left to it', () => {
    const listener = vi.fn();
    const stop = onPreferenceChange(listener);
    anotherTab('{"size":"larger","tomorrow":"new"}');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(root.dataset['size']).toBe('larger');
    writePreference('motion', 'less');
    expect(localStorage.getItem(KEY)).toBe('{"size":"larger","tomorrow":"new","motion":"less"}');
    stop();
    writePreference('motion', 'system');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it.each(['', '{', 'null', '7', '"dark"', '["dark"]', '{"theme":"plaid"}', '{"theme":["dark"]}', '{"theme":null}'])(
    'is the usual one where something else is stored (%s)',
    (stored) => {
      anotherTab(stored);
      expect(readPreference('theme')).toBe('system');
      expect(root.dataset['theme']).toBeUndefined();
      writePreference('theme', 'dark');
      expect(readPreference('theme')).toBe('dark');
    },
  );
});

describe('storage that cannot be used', () => {
  it('leaves the choice to the page, and the reader is told once', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    writePreference('theme', 'dark');
    writePreference('size', 'larger');
    expect([readPreference('theme'), root.dataset['size']]).toEqual(['dark', 'larger']);
    const lines = () => document.querySelectorAll('[role=status]');
    expect(areUnkept()).toBe(true);
    for (let times = 0; times < 2; times++) sayNotRemembered();
    expect(lines()).toHaveLength(1);
    expect(lines()[0]?.textContent).toContain('keeps nothing');
    document.querySelector<HTMLElement>('[role=status] button')?.click();
    sayNotRemembered();
    expect(lines()).toHaveLength(0);
    vi.restoreAllMocks();
    writePreference('size', 'largest');
    writePreference('motion', 'less');
    expect(areUnkept()).toBe(false);
    expect(localStorage.getItem(KEY)).toBe('{"theme":"dark","size":"largest","motion":"less"}');
  });

  it('is as if nothing were kept when it is forbidden', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(readPreference('theme')).toBe('system');
  });
});
