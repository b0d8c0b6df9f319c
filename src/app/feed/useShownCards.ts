import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { CARDS_IN_BOOTSTRAP } from '../../core/format/bootstrap.ts';
import { readPlace } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';

/**
 * How many cards are shown: as many as before where the reader returns to an entry of the history, else `first`, or
 * until the page is taken over the screenful that the build has made. More come `step` at a time.
 */
export function useShownCards(first: number, step: number): { shown: number; showMore: () => void } {
  const { key, search } = useLocation();
  const shownBefore = () => ({ search, shown: Math.max(first, readPlace(key)?.shown ?? 0) });
  const [place, setPlace] = useState(shownBefore);
  if (place.search !== search) setPlace(shownBefore());
  const showMore = useCallback(() => setPlace((current) => ({ ...current, shown: current.shown + step })), [step]);
  return { shown: useHydrated() ? place.shown : CARDS_IN_BOOTSTRAP, showMore };
}
