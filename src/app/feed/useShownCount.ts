import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { feedPlaces } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';
import { growsByItself } from './LoadMore.tsx';

/** Stories that `showMore` adds. */
const STEP = 30;

/**
 * How many stories of a feed are shown: `atFirst` until the reader comes near their end, or asks for more. A reader who returns to an entry of
 * the history sees as many as before. `search` is the feed's search string: another one starts again.
 */
export function useShownCount(search: string, atFirst: number): { shown: number; showMore: () => void } {
  const { key } = useLocation();
  const first = () => ({
    search,
    shown: Math.max(growsByItself() ? atFirst : STEP, feedPlaces.read(key)?.shown ?? 0),
  });
  const [state, setState] = useState(first);
  if (state.search !== search) setState(first());
  const showMore = useCallback(
    () => setState((current) => ({ ...current, shown: (Math.floor(current.shown / STEP) + 1) * STEP })),
    [],
  );
  return { shown: useHydrated() ? state.shown : atFirst, showMore };
}
