import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { CARDS_IN_BOOTSTRAP, NEWEST_CARDS } from '../../core/format/bootstrap.ts';
import { readScrollPosition } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';
import { growsByItself } from './LoadMore.tsx';

/** Cards that `showMore` adds. */
const STEP = NEWEST_CARDS;

/**
 * How many cards of a feed are shown. Until the app has hydrated the page, these are the cards that the build rendered.
 * A reader who returns to an entry of the history sees as many as before. `search` is the feed's search string: another
 * one starts again.
 */
export function useShownCount(search: string): { shown: number; showMore: () => void } {
  const { key } = useLocation();
  const first = () => ({
    search,
    shown: Math.max(growsByItself() ? CARDS_IN_BOOTSTRAP : STEP, readScrollPosition(key)?.shown ?? 0),
  });
  const [state, setState] = useState(first);
  if (state.search !== search) setState(first());
  const showMore = useCallback(
    () => setState((current) => ({ ...current, shown: (Math.floor(current.shown / STEP) + 1) * STEP })),
    [],
  );
  return { shown: useHydrated() ? state.shown : CARDS_IN_BOOTSTRAP, showMore };
}
