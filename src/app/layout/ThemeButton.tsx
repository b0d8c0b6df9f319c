import { type Preference, preferences, writePreference } from './preferences.ts';
import { usePreference } from './usePreference.ts';
import * as words from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import styles from './masthead.module.css';

const labels: Record<Preference<'theme'>, string> = {
  system: words.system,
  light: words.light,
  dark: words.dark,
  sepia: words.sepia,
};

const { theme: themes } = preferences;

/** Each click changes the theme: system, light, dark, sepia, and again. */
export function ThemeButton() {
  const theme = usePreference('theme');
  const next = themes[themes.indexOf(theme) + 1] ?? themes[0];
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={() => writePreference('theme', next)}
      title={say(words.changeTheme, { theme: labels[next].toLowerCase() })}
    >
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <circle cx="9" cy="9" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M9 2.8v12.4a6.2 6.2 0 0 0 0-12.4Z" fill="currentColor" />
      </svg>
      <span className="visually-hidden">{say(words.themeNow, { theme: labels[theme] })}</span>
    </button>
  );
}
