import { useCallback } from 'react';
import { useHref } from 'react-router-dom';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { FIRST_CARDS } from '../../core/facets/firstCards.ts';
import StoryGroups from './StoryGroups.tsx';
import type { FilteredFeed } from './useFeed.ts';
import { useFeedCards } from './useFeedCards.ts';
import { useOpenPanel } from './useOpenPanel.ts';
import * as words from '../../core/words/page.ts';

interface GroupedFeedProps {
  feed: FilteredFeed;
  /** Why there is no more of the feed. */
  failed: { error: Error; retry: () => void } | null;
  unit: GroupUnit;
  openId: string | null;
}

/** The stories of a feed by day, month or year, each group edited by rank: the page of a topic or a source. */
export function GroupedFeed({ feed, failed, unit, openId }: GroupedFeedProps) {
  const cards = useFeedCards(feed, feed, FIRST_CARDS);
  const stories = failed === null ? cards : { ...cards, failure: failed.error, retry: failed.retry };
  const articles = useHref('/articles/');
  const panelOf = useCallback((id: string) => articles + encodeURIComponent(id), [articles]);
  return (
    <div onClick={useOpenPanel()}>
      <StoryGroups
        stories={stories}
        unit={unit}
        firstName={words.articles}
        shown={FIRST_CARDS}
        panelOf={panelOf}
        openId={openId}
      />
    </div>
  );
}
