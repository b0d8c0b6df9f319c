import { useCallback, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { feedPlaces, type ScrollPosition } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';

/** Frames for which a position is held: cards that are drawn for the first time change the heights above it. */
const FRAMES = 10;

/** The most cards that are added to find a card again, which newer articles have moved down. */
const MOST_NEWER = 120;

interface ShownCards {
  /** The search string of the filters that the feed follows. */
  search: string;
  /** Whether these are the filters of the address. Until they are, the screen still shows the entry before. */
  isCurrent: boolean;
  /** The number of cards that are wanted. */
  shown: number;
  /** All of them have loaded. */
  complete: boolean;
  /** Shows more cards. Null where there are no more. */
  showMore: (() => void) | null;
}

/**
 * Saves the scroll position of each entry of the history by the first card in view, and restores it on back, forward and
 * reload. A feed of other filters starts at the top.
 */
export function useScrollRestoration({ search, isCurrent, shown, complete, showMore }: ShownCards): void {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const hydrated = useHydrated();
  const entry = useRef({ key, search, shown });
  const previousSearch = useRef<string | null>(null);
  /** The position to restore. Null once it is restored or the reader scrolls. */
  const target = useRef<ScrollPosition | null>(null);
  /** The target that was already found on the page. */
  const found = useRef<ScrollPosition | null>(null);
  const save = useCallback(() => {
    if (target.current === null)
      feedPlaces.write(entry.current.key, { shown: entry.current.shown, ...currentPosition() });
  }, []);

  // While the feed is the same, the screen shows the entry that the reader leaves. Nobody returns to one that was replaced.
  useLayoutEffect(() => {
    const isLeft = entry.current.key !== key && entry.current.search === search;
    if (isLeft && navigation !== NavigationType.Replace) save();
    if (isCurrent) entry.current = { key, search, shown };
  });
  useLayoutEffect(() => {
    const isFirst = previousSearch.current === null;
    if (!isCurrent || previousSearch.current === search) return;
    previousSearch.current = search;
    target.current = feedPlaces.read(key);
    const isNew = !isFirst || navigation !== NavigationType.Pop;
    if (target.current === null && isNew && window.scrollY > 0) window.scrollTo(0, 0);
  }, [key, search, isCurrent, navigation]);
  // Runs with each render, because the card appears when the page is hydrated or when its page of cards has loaded.
  useLayoutEffect(() => {
    const position = target.current;
    if (position === null || position === found.current || !hydrated || !isCurrent) return;
    const isThere = position.scroll === 0 || scrollToCard(position);
    if (!isThere && !complete) return;
    if (!isThere && position.card !== null && showMore !== null && shown < position.shown + MOST_NEWER)
      return showMore();
    found.current = position;
    hold(
      position,
      FRAMES,
      () => target.current === position,
      () => (target.current = null),
    );
  });

  // Whatever leaves the feed begins with one of these. When it is taken off the page, the bar above it is gone already.
  useLayoutEffect(() => {
    const stop = () => (target.current = null);
    const listeners = [
      ...['click', 'popstate', 'pagehide', 'visibilitychange'].map((name) => [name, save, true] as const),
      ...['wheel', 'touchmove', 'pointerdown', 'keydown'].map((name) => [name, stop, false] as const),
    ];
    for (const [name, listener, capture] of listeners)
      window.addEventListener(name, listener, { passive: true, capture });
    // The browser restores pixels and not cards, and does so later than this hook.
    history.scrollRestoration = 'manual';
    return () => {
      history.scrollRestoration = 'auto';
      for (const [name, listener, capture] of listeners) window.removeEventListener(name, listener, { capture });
    };
  }, [save]);
}

/** Scrolls to a position again with each frame, while `isWanted`. */
function hold(position: ScrollPosition, frames: number, isWanted: () => boolean, onEnd: () => void): void {
  if (!isWanted()) return;
  if (!scrollToCard(position)) window.scrollTo(0, position.scroll);
  if (frames === 0) onEnd();
  else requestAnimationFrame(() => hold(position, frames - 1, isWanted, onEnd));
}

/** Gives false where the card is not on the page. */
function scrollToCard({ card, top }: ScrollPosition): boolean {
  const element =
    card === null
      ? null
      : document.querySelector(`[role="feed"] [data-panel="${CSS.escape(card)}"]`)?.closest('article');
  if (element === null || element === undefined) return false;
  const distance = Math.round(element.getBoundingClientRect().top - top);
  if (distance !== 0) window.scrollBy(0, distance);
  return true;
}

/** At the top of the feed it names no card: a reader who was there wants to see what is newer. */
function currentPosition(): Omit<ScrollPosition, 'shown'> {
  const scroll = Math.round(window.scrollY);
  for (const [i, article] of document.querySelectorAll('[role="feed"] article').entries()) {
    const { top, bottom } = article.getBoundingClientRect();
    if (i === 0 && top >= 0) break;
    const card = bottom > 0 ? (article.querySelector<HTMLElement>('[data-panel]')?.dataset['panel'] ?? null) : null;
    if (card !== null) return { scroll, card, top: Math.round(top) };
  }
  return { scroll, card: null, top: 0 };
}
