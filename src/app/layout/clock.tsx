import { useSyncExternalStore } from 'react';
import { isDayOnly } from '../../core/day.ts';
import { useDates } from './dates.tsx';
import * as words from '../../core/words/lists.ts';
import { language } from '../../core/words/language.ts';
import styles from './clock.module.css';

const MINUTE = 60_000;

/** "Today" or "Yesterday", where a date is of one of these days. It comes with the reader's clock; its room is kept until then. */
export function DayName({ at }: { at: number }) {
  const { dayOf } = useDates();
  const name = useClock((now) => [words.today, words.yesterday][dayOf(now) - dayOf(at)] ?? '');
  return <span className={styles.dayName}>{name}</span>;
}

/** "2 hours ago", for a date within a day of which the time is known. It comes with the reader's clock; its room is kept until then. */
export function Ago({ at }: { at: number }) {
  const text = useClock((now) => agoOf(at, now));
  return <span className={styles.ago}>{text}</span>;
}

const ago = new Intl.RelativeTimeFormat(language);

/** How long before `now` a date within a day was: "12 minutes ago", "2 hours ago". Empty for other dates. */
export function agoOf(at: number, now: number): string {
  const minutes = Math.floor((now - at) / MINUTE);
  if (isDayOnly(at) || minutes < 0 || minutes >= 24 * 60) return '';
  if (minutes === 0) return words.justNow;
  return minutes < 60 ? ago.format(-minutes, 'minute') : ago.format(-Math.floor(minutes / 60), 'hour');
}

/** What a text is by the reader's clock. It is read again each minute, and when the reader comes back. Empty at build time and while React hydrates the page. */
export function useClock(read: (now: number) => string): string {
  return useSyncExternalStore(
    subscribe,
    () => read(Date.now()),
    () => '',
  );
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, MINUTE);
  document.addEventListener('visibilitychange', onChange);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onChange);
  };
}
