import { formatFilters } from '../../core/filters.ts';
import type { Feed } from '../../core/facets/storyFeed.ts';
import type { StoryCard } from '../content/useCards.ts';
import { useFilters } from '../filters/useFilters.ts';
import type { FilteredFeed } from './useFeed.ts';
import { useShownCards } from './useShownCards.ts';
import { useScrollRestoration } from './useScrollRestoration.ts';
import { useShownCount } from './useShownCount.ts';

export interface FeedCards {
  /** Null stands for a card that is loading. */
  cards: (StoryCard | null)[];
  /** Some of them are loading. The feed does not grow before they are there. */
  isLoading: boolean;
  /** Stories that have not been looked at. */
  left: number;
  /** As in `Sifted`. */
  muted: number;
  isBarren: boolean;
  showMore: () => void;
  /** Some cards failed to load. */
  failure: Error | null;
  retry: () => void;
}

/**
 * The cards of the first stories of a feed, and the way to more. Returning readers find as many as they left. `atFirst`
 * says how many stand in the page that the build rendered, `hasCode` whether the code that draws them has come.
 */
export function useFeedCards(
  { stories, cards: at }: Pick<Feed, 'stories' | 'cards'>,
  { filters, withoutRead }: Pick<FilteredFeed, 'filters' | 'withoutRead'>,
  atFirst: number,
  hasCode = true,
): FeedCards {
  const search = formatFilters(filters);
  const { filters: wanted, onFeed } = useFilters();
  const isCurrent = !onFeed || formatFilters(wanted) === search;
  const { shown, showMore } = useShownCount(search, atFirst);
  const positions = at(0, shown);
  const { cards, muted, isBarren, failure, retry } = useShownCards(positions, withoutRead);
  const left = stories - positions.length;
  // The feed that a page carries knows no more than its first stories.
  const isLoading = cards.includes(null) || positions.length < Math.min(shown, stories);
  const complete = !isLoading && (hasCode || cards.length === 0);
  useScrollRestoration({ search, isCurrent, shown, complete, showMore: left > 0 ? showMore : null });
  return { cards, isLoading, left, muted, isBarren, showMore, failure, retry };
}

/** The stories up to the first that is loading, so that none comes above others. Where some failed to load: all that there are. */
export function loadedOf({ cards, failure }: Pick<FeedCards, 'cards' | 'failure'>): StoryCard[] {
  const loading = failure === null ? cards.indexOf(null) : -1;
  return (loading === -1 ? cards : cards.slice(0, loading)).filter((story) => story !== null);
}
