import { Suspense, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { Outlet, useHref, useMatch } from 'react-router-dom';
import { archivePageCount, archivePath } from '../../core/archive.ts';
import { CARDS_IN_BOOTSTRAP, NEWEST_CARDS } from '../../core/format/bootstrap.ts';
import { effectiveSort, type Filters, formatFilters } from '../../core/filters.ts';
import { groupUnit } from '../../core/facets/groups.ts';
import { uncounted } from '../../core/facets/view.ts';
import { useCards } from '../content/useCards.ts';
import { useManifest } from '../content/useManifest.ts';
import { FilterGroups } from '../filters/FilterGroups.tsx';
import { FilterSheet } from '../filters/FilterSheet.tsx';
import { FilterStatus } from '../filters/FilterStatus.tsx';
import { Timeline } from '../filters/Timeline.tsx';
import { useFilters } from '../filters/useFilters.ts';
import { FailureBoundary } from '../layout/FailureBoundary.tsx';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { EmptyEdition, NothingFound } from './EmptyFeed.tsx';
import { FeedList } from './FeedList.tsx';
import { LoadMore } from './LoadMore.tsx';
import { type FeedState, type MarkedFeed, useFeed } from './useFeed.ts';
import { useHeadlineKeys } from './useHeadlineKeys.ts';
import { useKeptScroll } from './useKeptScroll.ts';
import { useShownCards } from './useShownCards.ts';
import styles from './feed.module.css';

/** The feed with its filters, and beside it the panel of the article that is open. */
export function FrontPage() {
  const manifest = useManifest();
  const { filters, change } = useFilters();
  const [wantsFacets, setWantsFacets] = useState(false);
  const approach = useCallback(() => setWantsFacets(true), []);
  const rail = useRef<HTMLElement>(null);
  const hasQuery = filters.query !== '';
  // What a search leaves to each choice is counted where the choices can be seen.
  useEffect(() => {
    if (hasQuery && isVisible(rail.current)) approach();
  }, [hasQuery, approach]);
  // The checkbox is ticked before anything else is worked out or drawn.
  const feedFilters = useDeferredValue(filters);
  const state = useFeed(manifest, feedFilters, wantsFacets);
  const openId = useMatch('/articles/:id')?.params.id ?? null;
  usePageTitle(filters.query === '' ? null : `“${filters.query}”`, openId === null);
  if (manifest.articles === 0) return <EmptyEdition />;
  const groups = { facets: state.feed === null ? manifest.facets : state.feed.facets ?? uncounted(manifest.facets), filters, onChange: change, onApproach: approach };
  return (
    <div className={styles.front}>
      <aside ref={rail} className={styles.rail} aria-label="Filters"><FilterGroups {...groups} /></aside>
      <main id="content" className={styles.main} tabIndex={-1}>
        <h1 className="visually-hidden">Front page</h1>
        <Timeline timeline={state.feed?.timeline ?? manifest.timeline} filters={feedFilters} onChange={change} />
        <div className={styles.controls}>
          <FilterSheet count={state.feed?.articles ?? manifest.articles} {...groups} />
          <FilterStatus found={state.feed} failed={state.failure !== null} facets={groups.facets} filters={feedFilters} onChange={change} />
        </div>
        <FeedBody filters={feedFilters} state={state} first={filters.query === '' ? NEWEST_CARDS : CARDS_IN_BOOTSTRAP} openId={openId} onChange={change} />
      </main>
      <FailureBoundary frame={(notice) => <section className={styles.panelPlace} data-panel-column aria-label="Article">{notice}</section>}>
        <Suspense fallback={openId !== null && <div className={styles.panelPlace} data-panel-column />}><Outlet /></Suspense>
      </FailureBoundary>
    </div>
  );
}

/** False where the style sheet leaves no room for it; true where that can't be told. */
function isVisible(element: HTMLElement | null): boolean {
  return element !== null && (!('checkVisibility' in element) || element.checkVisibility());
}

interface FeedBodyProps {
  filters: Filters;
  state: FeedState;
  /** Cards to begin with. */
  first: number;
  openId: string | null;
  onChange: (filters: Filters) => void;
}

function FeedBody({ filters, state, first, openId, onChange }: FeedBodyProps) {
  if (state.failure !== null) return <FailureNotice error={state.failure} onRetry={state.retry} what="The articles" />;
  if (state.feed === null) return <WaitingFeed />;
  if (state.feed.articles === 0) return <NothingFound filters={filters} onChange={onChange} />;
  return <FeedCards feed={state.feed} filters={filters} stale={state.stale} first={first} openId={openId} />;
}

interface FeedCardsProps extends Pick<FeedBodyProps, 'filters' | 'openId' | 'first'> {
  feed: MarkedFeed;
  stale: boolean;
}

function FeedCards({ feed, filters, stale, first, openId }: FeedCardsProps) {
  const { shown, showMore } = useShownCards(first, NEWEST_CARDS);
  const { cards, failure, retry } = useCards(feed.cards(0, shown));
  useKeptScroll(shown, !cards.includes(null));
  // Of the deferred filters, so that a click does not draw every card anew before it shows.
  const search = formatFilters(filters);
  const articles = useHref('/articles/');
  const panelOf = useCallback((id: string) => `${articles}${encodeURIComponent(id)}${search}`, [articles, search]);
  const archive = `${import.meta.env.BASE_URL}${archivePath(archivePageCount(useManifest().stories))}`;
  const byDate = effectiveSort(filters) === 'newest';
  useHeadlineKeys();
  return (
    <>
      <FeedList
        cards={cards}
        count={feed.stories}
        mark={feed.mark}
        panelOf={panelOf}
        openId={openId}
        busy={stale}
        withLead={filters.query === ''}
        unit={byDate ? groupUnit(feed.timeline) : null}
      />
      {failure !== null && <FailureNotice error={failure} onRetry={retry} what="Some articles" />}
      <LoadMore left={feed.stories - Math.min(shown, feed.stories)} archive={archive} onMore={showMore} />
    </>
  );
}

function WaitingFeed() {
  return (
    <FeedList cards={new Array<null>(7).fill(null)} count={-1} mark={null} panelOf={() => ''} openId={null} busy withLead unit={null} />
  );
}
