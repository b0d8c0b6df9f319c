import { memo } from 'react';
import type { Filters } from '../../core/filters.ts';
import * as words from '../../core/words/lists.ts';
import { FIRST_CARDS } from '../../core/facets/firstCards.ts';
import { MutedCount } from '../mutes/mutes.tsx';
import { PageTopic } from './Kicker.tsx';
import { FeedFoot } from './FeedFoot.tsx';
import { NothingFound } from './NothingFound.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { StoryContext } from './Story.tsx';
import { StoryList } from './StoryList.tsx';
import type { FilteredFeed } from './useFeed.ts';
import { loadedOf, useFeedCards } from './useFeedCards.ts';

interface ResultListProps extends StoryContext {
  feed: FilteredFeed;
  /** The feed is that of earlier filters. */
  isStale: boolean;
  onChange: (filters: Filters) => void;
}

/** What a search, a filter or another order leaves, as a plain list. All of it follows the filters of the feed, which may be stale. */
export default memo(function ResultList({ feed, isStale, onChange, ...context }: ResultListProps) {
  const list = useFeedCards(feed, feed, FIRST_CARDS);
  const { cards, left, muted, ...more } = list;
  const stories = loadedOf(list);
  const [topic = null, another] = feed.filters.choices['topics'] ?? [];
  if (feed.articles === 0) return <NothingFound filters={feed.filters} onChange={onChange} />;
  return (
    <PageTopic value={another === undefined ? topic : null}>
      <MutedCount muted={muted} isAll={cards.length === 0 && feed.withoutRead === null} />
      {cards.length === 0 && feed.withoutRead !== null && <p>{left === 0 ? words.allRead : words.newestRead}</p>}
      {stories.length > 0 && (
        <StoryList stories={stories} busy={isStale} count={cards.length + left} marker={feed.marker} {...context} />
      )}
      {stories.length < cards.length && more.failure === null && <Skeleton />}
      <FeedFoot left={left} {...more} />
    </PageTopic>
  );
});
