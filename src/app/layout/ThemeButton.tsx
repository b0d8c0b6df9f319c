import { useEffect, useSyncExternalStore } from 'react';
import { onThemeChange, readTheme, type Theme, themes, writeTheme } from './storage.ts';
import styles from './layout.module.css';

const labels: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

/** Each click changes the theme: system, light, dark, and again. */
export function ThemeButton() {
  const theme = useSyncExternalStore(onThemeChange, readTheme, () => 'system' as const);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  useEffect(() => onThemeChange(() => applyTheme(readTheme())), []);
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={() => writeTheme(next)}
      title={`Change to ${labels[next].toLowerCase()}`}
    >
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M8 1.5a6.5 6.5 0 0 1 0 13Z" fill="currentColor" />
      </svg>
      <span>
        <span className="visually-hidden">Theme: </span>
        {labels[theme]}
      </span>
    </button>
  );
}

function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
