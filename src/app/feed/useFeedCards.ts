import { startTransition, useEffect, useState } from 'react';
import type { Feed } from '../../core/facets/storyFeed.ts';
import { FOUND_FIRST } from '../content/searchQuery.ts';
import { type Cards, useCards } from '../content/useCards.ts';

interface FeedCards extends Cards {
  /** Only the first few are asked for as yet. */
  areFew: boolean;
}

/**
 * The first `shown` cards of a feed. Of what was found anew by `search` (null: of any other feed, all at once) the first
 * few are fetched and drawn by themselves, and the others once these are there.
 */
export function useFeedCards(feed: Feed, shown: number, search: string | null): FeedCards {
  const [followed, setFollowed] = useState<string | null>(null);
  const areFew = search !== null && search !== followed;
  const places = feed.cards(0, shown);
  const { cards, failure, retry } = useCards(areFew ? places.slice(0, FOUND_FIRST) : places);
  const areThere = failure !== null || !cards.includes(null);
  useEffect(() => {
    if (areFew && areThere) startTransition(() => setFollowed(search));
  }, [areFew, areThere, search]);
  return { cards: places.map((_, i) => cards[i] ?? null), failure, retry, areFew };
}
