import { memo } from 'react';
import { FIRST_CARDS } from '../content/cardFiles.ts';
import { FeedFoot } from './FeedFoot.tsx';
import { SkeletonList } from './Skeletons.tsx';
import type { StoryContext } from './Story.tsx';
import { StoryList } from './StoryList.tsx';
import type { FilteredFeed } from './useFeed.ts';
import { useFeedCards } from './useFeedCards.ts';

interface ResultListProps extends StoryContext {
  feed: FilteredFeed;
  /** The feed is that of earlier filters. */
  isStale: boolean;
}

/** What a search, a filter or another order leaves, as a plain list. All of it follows the filters of the feed, which may be stale. */
export default memo(function ResultList({ feed, isStale, ...context }: ResultListProps) {
  const { cards, left, ...more } = useFeedCards(feed, feed, FIRST_CARDS);
  const stories = cards.filter((story) => story !== null);
  return (
    <>
      <StoryList stories={stories} busy={isStale} count={feed.stories} marker={feed.marker} {...context} />
      {stories.length < cards.length && more.failure === null && <SkeletonList />}
      <FeedFoot left={left} {...more} />
    </>
  );
});
