import { useCallback, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { type Place, readPlace, writePlace } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';

/** Frames for which a place is held after it was found: cards drawn for the first time are not as high as was guessed. */
const FRAMES = 10;

/**
 * Keeps where the reader stands in the feed for each entry of the history, by the first card in view, so that back,
 * forward and reload return to it. Other filters start at the top. `shown`: how many cards; `complete`: all are there.
 */
export function useKeptScroll(shown: number, complete: boolean): void {
  const { key, search } = useLocation();
  const navigation = useNavigationType();
  const hydrated = useHydrated();
  const entry = useRef({ key, shown });
  const previousSearch = useRef<string | null>(null);
  /** The place to return to; null once it is reached, or the reader has gone on. */
  const sought = useRef<Place | null>(null);
  const found = useRef<Place | null>(null);
  const keep = useCallback(() => {
    if (sought.current === null) writePlace(entry.current.key, { shown: entry.current.shown, ...placeInView() });
  }, []);

  // What is on the screen is still that of the entry left. One that was replaced is never returned to.
  useLayoutEffect(() => {
    if (entry.current.key !== key && navigation !== NavigationType.Replace) keep();
    entry.current = { key, shown };
  });
  useLayoutEffect(() => {
    const first = previousSearch.current === null;
    if (previousSearch.current === search) return;
    previousSearch.current = search;
    sought.current = readPlace(key);
    if (sought.current === null && !first && window.scrollY > 0) window.scrollTo(0, 0);
  }, [key, search]);
  // With every render: the card comes with hydration, or with its page of cards.
  useLayoutEffect(() => {
    const place = sought.current;
    if (place === null || place === found.current || !hydrated) return;
    if (!scrollToCard(place) && !complete) return;
    found.current = place;
    holdPlace(place, FRAMES, () => sought.current === place, () => (sought.current = null));
  });

  // A layout effect: it ends while the feed is still on the screen, even where another page only hides it at first.
  useLayoutEffect(() => {
    const goOn = () => (sought.current = null);
    const listeners = [...['pagehide', 'visibilitychange'].map((name) => [name, keep] as const), ...['wheel', 'touchmove', 'pointerdown', 'keydown'].map((name) => [name, goOn] as const)];
    for (const [name, listener] of listeners) window.addEventListener(name, listener, { passive: true });
    // Of this entry of the history alone: the browser goes back by pixels, and later than this does.
    history.scrollRestoration = 'manual';
    return () => {
      history.scrollRestoration = 'auto';
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      keep();
    };
  }, [keep]);
}

/** Scrolls to a place again with each frame, for as long as it is sought. */
function holdPlace(place: Place, frames: number, isSought: () => boolean, onEnd: () => void): void {
  if (!isSought()) return;
  if (!scrollToCard(place)) window.scrollTo(0, place.scroll);
  if (frames === 0) onEnd();
  else requestAnimationFrame(() => holdPlace(place, frames - 1, isSought, onEnd));
}

/** False where the card is not there. */
function scrollToCard({ card, top }: Place): boolean {
  const element = card === null ? null : document.querySelector(`[role="feed"] [data-panel="${CSS.escape(card)}"]`)?.closest('article');
  if (element === null || element === undefined) return false;
  const off = Math.round(element.getBoundingClientRect().top - top);
  if (off !== 0) window.scrollBy(0, off);
  return true;
}

function placeInView(): Omit<Place, 'shown'> {
  const scroll = Math.round(window.scrollY);
  for (const article of document.querySelectorAll('[role="feed"] article')) {
    const { top, bottom } = article.getBoundingClientRect();
    const card = bottom > 0 ? (article.querySelector<HTMLElement>('[data-panel]')?.dataset['panel'] ?? null) : null;
    if (card !== null) return { scroll, card, top: Math.round(top) };
  }
  return { scroll, card: null, top: 0 };
}
