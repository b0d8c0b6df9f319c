import { memo, type ReactNode, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useHref } from 'react-router-dom';
import { archivePageCount, archivePath } from '../../core/archive.ts';
import { effectiveSort, type Filters, formatFilters } from '../../core/filters.ts';
import { groupUnit } from '../../core/facets/groups.ts';
import { uncounted } from '../../core/facets/view.ts';
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
import { useAnswered } from './useAnswered.ts';
import { type FeedState, type MarkedFeed, useFeed } from './useFeed.ts';
import { useFeedCards } from './useFeedCards.ts';
import { useHeadlineKeys } from './useHeadlineKeys.ts';
import { useKeptScroll } from './useKeptScroll.ts';
import { useShownCards } from './useShownCards.ts';
import styles from './feed.module.css';

/** Drawn anew for what they show alone: the filters change at once, the feed after them, its cards last. */
const [Groups, Sheet, Status, Months, Cards] = [memo(FilterGroups), memo(FilterSheet), memo(FilterStatus), memo(Timeline), memo(FeedCards)];

interface FrontPageProps {
  /** The article whose panel is open. */
  openId: string | null;
  /** Its panel. */
  children: ReactNode;
}

/** The feed with its filters, and beside it the panel of the article that is open. */
export function FrontPage({ openId, children }: FrontPageProps) {
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
  // The checkbox is ticked before anything else is worked out or drawn. What a search found does not wait for a lull.
  const answered = useAnswered(filters, manifest);
  const deferred = useDeferredValue(answered);
  const feedFilters = answered.query === '' || answered.query === deferred.query ? deferred : answered;
  const state = useFeed(manifest, feedFilters, wantsFacets);
  const counted = state.feed === null ? manifest.facets : state.feed.facets;
  const facets = useMemo(() => counted ?? uncounted(manifest.facets), [counted, manifest]);
  usePageTitle(filters.query === '' ? null : `“${filters.query}”`, openId === null);
  if (manifest.articles === 0) return <EmptyEdition />;
  const groups = { facets, filters, onChange: change, onApproach: approach };
  return (
    <div className={styles.front}>
      <aside ref={rail} className={styles.rail} aria-label="Filters"><Groups {...groups} /></aside>
      <main id="content" className={styles.main} tabIndex={-1}>
        <h1 className="visually-hidden">Front page</h1>
        <Months timeline={state.feed?.timeline ?? manifest.timeline} filters={feedFilters} onChange={change} />
        <div className={styles.controls}>
          <Sheet count={state.feed?.articles ?? manifest.articles} inForce={choicesIn(feedFilters)} {...groups} />
          <Status found={state.feed} failed={state.failure !== null} facets={groups.facets} filters={feedFilters} onChange={change} />
        </div>
        <FeedBody filters={feedFilters} state={state} openId={openId} onChange={change} />
      </main>
      <FailureBoundary frame={(notice) => <section className={styles.panelPlace} data-panel-column aria-label="Article">{notice}</section>}>
        <Suspense fallback={openId !== null && <div className={styles.panelPlace} data-panel-column />}>{children}</Suspense>
      </FailureBoundary>
    </div>
  );
}

function choicesIn({ topics, providers, kinds }: Filters): number {
  return topics.length + providers.length + kinds.length;
}

/** False where the style sheet leaves no room for it; true where that can't be told. */
function isVisible(element: HTMLElement | null): boolean {
  return element !== null && (!('checkVisibility' in element) || element.checkVisibility());
}

interface FeedBodyProps {
  filters: Filters;
  state: FeedState;
  openId: string | null;
  onChange: (filters: Filters) => void;
}

function FeedBody({ filters, state, openId, onChange }: FeedBodyProps) {
  if (state.failure !== null) return <FailureNotice error={state.failure} onRetry={state.retry} what="The articles" />;
  if (state.feed === null) return <WaitingFeed />;
  if (state.feed.articles === 0) return <NothingFound filters={filters} onChange={onChange} />;
  return <Cards feed={state.feed} stale={state.stale} openId={openId} />;
}

interface FeedCardsProps extends Pick<FeedBodyProps, 'openId'> {
  feed: MarkedFeed;
  stale: boolean;
}

/** By the filters that the feed is of: until another one is there it stands as it is. */
function FeedCards({ feed, stale, openId }: FeedCardsProps) {
  const { filters } = feed;
  const search = formatFilters(filters);
  const { shown, returns, showMore } = useShownCards(search);
  const { cards, failure, retry, areFew } = useFeedCards(feed, shown, filters.query === '' || returns ? null : search);
  useKeptScroll(shown, !cards.includes(null));
  const articles = useHref('/articles/');
  const panelOf = useCallback((id: string) => `${articles}${encodeURIComponent(id)}${search}`, [articles, search]);
  const archive = `${import.meta.env.BASE_URL}${archivePath(archivePageCount(useManifest().stories))}`;
  const byDate = effectiveSort(filters) === 'newest';
  // A card that could not be had is not on its way.
  const drawn = failure === null ? cards : cards.filter((card) => card !== null);
  useHeadlineKeys();
  return (
    <>
      <FeedList
        cards={drawn}
        count={feed.stories}
        mark={feed.mark}
        panelOf={panelOf}
        openId={openId}
        busy={stale}
        withLead={filters.query === ''}
        unit={byDate ? groupUnit(feed.timeline) : null}
      />
      {failure !== null
        ? <FailureNotice error={failure} onRetry={retry} what="Some articles" />
        : !areFew && <LoadMore left={feed.stories - Math.min(shown, feed.stories)} archive={archive} onMore={showMore} />}
    </>
  );
}

function WaitingFeed() {
  return (
    <FeedList cards={new Array<null>(7).fill(null)} count={-1} mark={null} panelOf={() => ''} openId={null} busy withLead unit={null} />
  );
}
