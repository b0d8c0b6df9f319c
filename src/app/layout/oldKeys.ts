import { type PreferenceName, preferences, writePreference } from './preferences.ts';
import { attempt } from './storage.ts';

/** Takes over the theme and the density that were stored under keys of their own, which all papers of an origin shared. */
export function adoptOldKeys(): void {
  adopt('theme', preferences.theme);
  adopt('density', preferences.density);
}

function adopt<Name extends PreferenceName>(name: Name, options: (typeof preferences)[Name]): void {
  const key = `broadsheet.${name}`;
  const stored = attempt(() => localStorage.getItem(key));
  if (stored === null) return;
  for (const option of options) if (option === stored) writePreference(name, option);
  attempt(() => localStorage.removeItem(key));
}
