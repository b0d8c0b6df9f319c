import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { FIRST_CARDS, newestCarried } from '../content/cardFiles.ts';
import { useBootstrap } from '../content/useManifest.ts';
import { readScrollPosition } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';
import { growsByItself } from './LoadMore.tsx';

/** Cards that `showMore` adds. */
const STEP = 30;

/**
 * How many cards of a feed are shown. Of the front page these are at first cards that the page carries.
 * A reader who returns to an entry of the history sees as many as before. `search` is the feed's search string: another
 * one starts again.
 */
export function useShownCount(search: string): { shown: number; showMore: () => void } {
  const { key } = useLocation();
  const carried = newestCarried(useBootstrap().front);
  const few = search === '' && carried > 0 ? Math.min(carried, FIRST_CARDS) : FIRST_CARDS;
  const first = () => ({
    search,
    shown: Math.max(growsByItself() ? few : STEP, readScrollPosition(key)?.shown ?? 0),
  });
  const [state, setState] = useState(first);
  if (state.search !== search) setState(first());
  const showMore = useCallback(
    () => setState((current) => ({ ...current, shown: (Math.floor(current.shown / STEP) + 1) * STEP })),
    [],
  );
  return { shown: useHydrated() ? state.shown : few, showMore };
}
