import { useCallback } from 'react';
import { useHref } from 'react-router-dom';
import { archivePageCount, archivePath } from '../../core/archive.ts';
import { groupUnit } from '../../core/facets/groups.ts';
import { effectiveSort, formatFilters } from '../../core/filters.ts';
import { useCards } from '../content/useCards.ts';
import { useManifest } from '../content/useManifest.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { FeedList } from './FeedList.tsx';
import { LoadMore } from './LoadMore.tsx';
import type { FilteredFeed } from './useFeed.ts';
import { useHeadlineKeys } from './useHeadlineKeys.ts';
import { useScrollRestoration } from './useScrollRestoration.ts';
import { useShownCount } from './useShownCount.ts';

interface FeedCardsProps {
  feed: FilteredFeed;
  /** The feed is that of earlier filters. */
  isStale: boolean;
  /** The article whose panel is open. */
  openId: string | null;
}

/** The first cards of a feed, and the way to more. All of it follows the filters of the feed, which may be stale. */
export function FeedCards({ feed, isStale, openId }: FeedCardsProps) {
  const { filters } = feed;
  const search = formatFilters(filters);
  const { shown, showMore } = useShownCount(search);
  const { cards, failure, retry } = useCards(feed.cards(0, shown));
  const left = Math.max(0, feed.stories - shown);
  useScrollRestoration({ shown, complete: !cards.includes(null), showMore: left > 0 ? showMore : null });
  useHeadlineKeys();
  const articles = useHref('/articles/');
  const panelOf = useCallback((id: string) => `${articles}${encodeURIComponent(id)}${search}`, [articles, search]);
  const archive = `${import.meta.env.BASE_URL}${archivePath(archivePageCount(useManifest().stories))}`;
  return (
    <>
      <FeedList
        // After a failure no skeleton stands for a card that will not come.
        cards={failure === null ? cards : cards.filter((card) => card !== null)}
        count={feed.stories}
        marker={feed.marker}
        panelOf={panelOf}
        openId={openId}
        busy={isStale}
        withLead={filters.query === ''}
        unit={effectiveSort(filters) === 'newest' ? groupUnit(feed.timeline) : null}
      />
      {failure === null ? (
        <LoadMore left={left} archive={archive} onMore={showMore} />
      ) : (
        <FailureNotice error={failure} onRetry={retry} what="Some articles" />
      )}
    </>
  );
}

/** Skeletons, until the first feed is there. */
export function WaitingFeed() {
  return (
    <FeedList
      cards={new Array<null>(7).fill(null)}
      count={-1}
      marker={null}
      panelOf={() => ''}
      openId={null}
      busy
      withLead
      unit={null}
    />
  );
}
