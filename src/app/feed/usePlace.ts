import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { CARDS_IN_BOOTSTRAP } from '../../core/format/bootstrap.ts';
import { readPlace, writePlace } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';

/**
 * How many cards are shown, and where the reader stands among them: kept for each entry of the history, so that
 * back, forward and reload return to the same card. Other filters start at the top again, with `first` cards; more
 * come `step` at a time.
 */
export function usePlace(first: number, step: number): { shown: number; showMore: () => void } {
  const { key, search } = useLocation();
  const shownBefore = () => ({ search, shown: Math.max(first, readPlace(key)?.shown ?? 0) });
  const [place, setPlace] = useState(shownBefore);
  if (place.search !== search) setPlace(shownBefore());
  const shown = useHydrated() ? place.shown : CARDS_IN_BOOTSTRAP;
  const showMore = useCallback(() => setPlace((current) => ({ ...current, shown: current.shown + step })), [step]);
  useScrollOf(key, search, shown);
  return { shown, showMore };
}

function useScrollOf(key: string, search: string, shown: number): void {
  const latest = useRef({ key, shown });
  const previousSearch = useRef<string | null>(null);
  useLayoutEffect(() => {
    latest.current = { key, shown };
  });
  useLayoutEffect(() => {
    const changed = previousSearch.current !== search;
    const first = previousSearch.current === null;
    previousSearch.current = search;
    if (!changed) return;
    const kept = readPlace(key);
    if (kept !== null) window.scrollTo(0, kept.scroll);
    else if (!first) scrollToFeedTop();
  }, [key, search]);
  useEffect(() => {
    const keep = () => writePlace(latest.current.key, { shown: latest.current.shown, scroll: Math.round(window.scrollY) });
    const listeners = ['scrollend', 'pagehide'] as const;
    for (const name of listeners) window.addEventListener(name, keep);
    return () => {
      for (const name of listeners) window.removeEventListener(name, keep);
    };
  }, []);
}

/** Other articles than before: show their beginning, unless it is in view. */
function scrollToFeedTop(): void {
  if (window.scrollY > 0) window.scrollTo(0, 0);
}
