import { useCallback } from 'react';
import { useHref } from 'react-router-dom';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { FeedFoot } from './FeedFoot.tsx';
import { SkeletonRow } from './Skeletons.tsx';
import { StoryGroups } from './StoryGroups.tsx';
import type { FilteredFeed } from './useFeed.ts';
import { leadsOf, useFeedCards } from './useFeedCards.ts';
import { useHeadlineKeys } from './useHeadlineKeys.ts';
import { useOpenPanel } from './useOpenPanel.ts';

/** Stories that are shown before the reader asks for more. */
const AT_FIRST = 30;

interface GroupedFeedProps {
  feed: FilteredFeed;
  unit: GroupUnit;
  openId: string | null;
}

/** The stories of a feed by day, month or year, each group edited by rank: the page of a topic or a source. */
export function GroupedFeed({ feed, unit, openId }: GroupedFeedProps) {
  const { cards, left, ...more } = useFeedCards(feed, feed, AT_FIRST);
  const articles = useHref('/articles/');
  const panelOf = useCallback((id: string) => articles + encodeURIComponent(id), [articles]);
  useHeadlineKeys();
  const loaded = leadsOf(cards);
  const isLoaded = loaded.length === cards.length;
  return (
    <div onClick={useOpenPanel()}>
      <StoryGroups
        cards={loaded}
        isComplete={isLoaded && left === 0}
        unit={unit}
        firstName="Articles"
        panelOf={panelOf}
        openId={openId}
      />
      {!isLoaded && more.failure === null && <SkeletonRow />}
      <FeedFoot left={left} {...more} />
    </div>
  );
}
