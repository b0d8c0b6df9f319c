import { useCallback, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { CARDS_IN_BOOTSTRAP } from '../../core/format/bootstrap.ts';
import { readPlace } from '../layout/storage.ts';
import { useHydrated } from '../layout/useHydrated.ts';

/**
 * How many cards of the feed of `search` are shown: as many as before where the reader returns to an entry of the history,
 * else `first`, or until the page is taken over the screenful that the build has made. More come by whole pages of `page` cards.
 */
export function useShownCards(search: string, first: number, page: number): { shown: number; showMore: () => void } {
  const { key } = useLocation();
  const shownBefore = () => ({ search, shown: readPlace(key)?.shown ?? 0 });
  const [place, setPlace] = useState(shownBefore);
  if (place.search !== search) setPlace(shownBefore());
  const showMore = useCallback(() => setPlace(({ search, shown }) => ({ search, shown: (Math.floor(Math.max(shown, first) / page) + 1) * page })), [first, page]);
  return { shown: useHydrated() ? Math.max(place.shown, first) : CARDS_IN_BOOTSTRAP, showMore };
}
