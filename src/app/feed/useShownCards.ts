import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { CARDS_IN_BOOTSTRAP, NEWEST_CARDS } from '../../core/format/bootstrap.ts';
import { readPlace } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';
import { growsByItself } from './LoadMore.tsx';

/** Cards that come at once as the reader goes on. */
const PAGE = NEWEST_CARDS;

/**
 * How many cards of the feed of `search` are shown: as many as before where the reader returns to an entry of the
 * history, else, and until the page is taken over, the screenful that the build has made; a feed that grows by a click
 * alone begins with a page. More come by whole pages. `returns`: the reader was there before.
 */
export function useShownCards(search: string): { shown: number; returns: boolean; showMore: () => void } {
  const { key } = useLocation();
  const shownBefore = () => {
    const before = readPlace(key)?.shown ?? 0;
    return { search, shown: Math.max(growsByItself() ? CARDS_IN_BOOTSTRAP : PAGE, before), returns: before > 0 };
  };
  const [place, setPlace] = useState(shownBefore);
  if (place.search !== search) setPlace(shownBefore());
  const showMore = useCallback(() => setPlace((current) => ({ ...current, shown: (Math.floor(current.shown / PAGE) + 1) * PAGE })), []);
  return { shown: useHydrated() ? place.shown : CARDS_IN_BOOTSTRAP, returns: place.returns, showMore };
}
