import { useSyncExternalStore } from 'react';
import {
  onPreferenceChange,
  type Preference,
  type PreferenceName,
  preferences,
  readPreference,
} from './preferences.ts';

/** What the reader prefers. The usual option at build time and while React hydrates the page. */
export function usePreference<Name extends PreferenceName>(name: Name): Preference<Name> {
  return useSyncExternalStore(
    onPreferenceChange,
    () => readPreference(name),
    () => preferences[name][0],
  );
}
