import { useEffect, useSyncExternalStore } from 'react';
import { onChoiceChange, readTheme, type Theme, themes, writeTheme } from './storage.ts';
import styles from './masthead.module.css';

const labels: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

/** Each click changes the theme: system, light, dark, and again. */
export function ThemeButton() {
  const theme = useSyncExternalStore(onChoiceChange, readTheme, () => 'system' as const);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  useEffect(() => onChoiceChange(() => applyTheme(readTheme())), []);
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={() => writeTheme(next)}
      title={`Change to ${labels[next].toLowerCase()}`}
    >
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <circle cx="9" cy="9" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M9 2.8v12.4a6.2 6.2 0 0 0 0-12.4Z" fill="currentColor" />
      </svg>
      <span className="visually-hidden">Theme: {labels[theme]}</span>
    </button>
  );
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
