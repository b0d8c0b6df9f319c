import { useQueryClient } from '@tanstack/react-query';
import {
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useHref } from 'react-router-dom';
import { uncounted } from '../../core/facets/uncounted.ts';
import { effectiveSort, type Filters, formatFilters, isNarrowed } from '../../core/filters.ts';
import { loadAtRest } from '../content/code.ts';
import { laterView } from '../content/laterView.tsx';
import { cardsQuery } from '../content/queries.ts';
import { useBootstrap, useManifest } from '../content/useManifest.ts';
import { titleOfFilters } from '../filters/chips.ts';
import { FilterStatus } from '../filters/FilterStatus.tsx';
import { LaterFilterSheet } from '../filters/LaterFilterSheet.tsx';
import { isShown } from '../filters/toolBoxAccess.tsx';
import { ToolBoxBeside } from '../filters/ToolBoxBeside.tsx';
import { useFilters } from '../filters/useFilters.ts';
import { useDates } from '../layout/dates.tsx';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { usePreference } from '../layout/usePreference.ts';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { EmptyEdition } from './EmptyEdition.tsx';
import { EditedFeed, loadGroups } from './EditedFeed.tsx';
import { Skeleton } from './Skeleton.tsx';
import { type FeedState, useFeed } from './useFeed.ts';
import { useOpenPanel } from './useOpenPanel.ts';
import * as words from '../../core/words/page.ts';
import styles from './feed.module.css';

/** Memoised, so that a new choice draws its checkbox before the feed. */
const Edited = memo(EditedFeed);
const { View: Results, load: loadResults } = laterView(() => import('./ResultList.tsx'));
const { View: Wire } = laterView(() => import('./Wire.tsx'));
const { View: CorrectionNotice } = laterView(() => import('../search/CorrectionNotice.tsx'));

/** The code of all that is not on the first screen. */
const loadLists = () => Promise.all([loadResults(), loadGroups()]);

interface FrontPageProps {
  /** The article that is open over the feed. */
  openId: string | null;
}

/**
 * The stories with the tool box. Without a filter and in the usual order they are edited by rank; else they are a plain
 * list. The page changes when the stories of the new filters are there.
 */
export function FrontPage({ openId }: FrontPageProps) {
  const manifest = useManifest();
  const density = usePreference('density');
  const { filters, change } = useFilters();
  const { wantsCounts, approach, toolBox } = useWantedCounts(filters.query !== '');
  // A checkbox is ticked at once. The feed follows when the browser has time for it.
  const feedFilters = useDeferredValue(filters);
  const state = useFeed(feedFilters, wantsCounts);
  const counts = state.feed === null ? manifest.facets : state.feed.facetCounts;
  const facets = useMemo(() => counts ?? uncounted(manifest.facets), [counts, manifest]);
  const title = titleOfFilters(feedFilters, facets, useDates());
  usePageTitle(title, openId === null);
  useEffect(() => loadAtRest(loadLists), []);
  if (manifest.articles === 0) return <EmptyEdition />;
  const isEdited = !isListed(state.feed?.filters ?? feedFilters);
  const tools = {
    facets,
    filters,
    timeline: state.feed?.timeline ?? manifest.timeline,
    onChange: change,
    onApproach: approach,
  };
  return (
    <div className={isEdited && density === 'cards' ? styles.front : `${styles.front} ${styles.listed}`}>
      <main id="content" className={styles.stories} tabIndex={-1}>
        <FeedHead title={title} isEdited={isEdited}>
          <FilterStatus
            found={state.feed}
            failed={state.status === 'failed'}
            facets={facets}
            filters={feedFilters}
            onChange={change}
          />
          {state.feed !== null && feedFilters.query !== '' && (
            <Suspense>
              <CorrectionNotice correction={state.feed.correction} filters={state.feed.filters} />
            </Suspense>
          )}
        </FeedHead>
        <FeedBody
          filters={feedFilters}
          isBehind={filters !== feedFilters}
          state={state}
          isEdited={isEdited}
          openId={openId}
          onChange={change}
        />
      </main>
      <ToolBoxBeside ref={toolBox} className={styles.beside} {...tools} />
      <LaterFilterSheet count={state.feed?.articles ?? manifest.articles} {...tools} />
    </div>
  );
}

/** What stands over a plain list. On the edited page it is only read out: the news comes first. */
function FeedHead({ title, isEdited, children }: { title: string | null; isEdited: boolean; children: ReactNode }) {
  return (
    <header className={isEdited ? 'visually-hidden' : styles.feedHead}>
      <h1>{title ?? words.frontPage}</h1>
      {children}
    </header>
  );
}

interface FeedBodyProps {
  filters: Filters;
  /** The filters of the address are others already. */
  isBehind: boolean;
  state: FeedState;
  isEdited: boolean;
  openId: string | null;
  onChange: (filters: Filters) => void;
}

function FeedBody({ filters, isBehind, state, isEdited, openId, onChange }: FeedBodyProps) {
  const open = useOpenPanel();
  const articles = useHref('/articles/');
  const search = formatFilters(state.feed?.filters ?? filters);
  const panelOf = useCallback((id: string) => `${articles}${encodeURIComponent(id)}${search}`, [articles, search]);
  const { unit } = useManifest();
  const density = usePreference('density');
  if (state.status === 'waiting') return <Skeleton />;
  if (state.status === 'failed')
    return <FailureNotice error={state.error} onRetry={state.retry} what={words.theArticles} />;
  const { feed, isStale } = state;
  const isEmpty = feed.articles === 0;
  return (
    <div className={styles.feed} aria-busy={isBehind || isStale} data-query={feed.filters.query} onClick={open}>
      <Suspense fallback={<Skeleton />}>
        {density !== 'cards' && !isEmpty ? (
          <Wire
            feed={feed}
            isStale={isStale}
            unit={isEdited ? unit : null}
            headlinesOnly={density === 'headlines'}
            panelOf={panelOf}
            openId={openId}
          />
        ) : isEdited && !isEmpty ? (
          <Edited feed={feed} panelOf={panelOf} openId={openId} />
        ) : (
          <Results feed={feed} isStale={isStale} onChange={onChange} panelOf={panelOf} openId={openId} />
        )}
      </Suspense>
    </div>
  );
}

/** Whether the stories are a plain list, whatever their density. */
function isListed(filters: Filters): boolean {
  return isNarrowed(filters) || effectiveSort(filters) !== 'newest';
}

/**
 * Whether the counts of the choices are needed: once the reader comes near the choices (`approach`), and where a search
 * changes counts that are in view in the `toolBox`. Approaching also loads the newest cards, as most choices leave some.
 */
function useWantedCounts(hasQuery: boolean) {
  const { manifest, front } = useBootstrap();
  const client = useQueryClient();
  const [wantsCounts, setWantsCounts] = useState(false);
  const toolBox = useRef<HTMLElement>(null);
  const approach = useCallback(() => {
    setWantsCounts(true);
    if (manifest.stories > front.cards.length)
      void client.prefetchQuery(cardsQuery(manifest, { family: 'newest', page: 0 }));
  }, [client, manifest, front]);
  useEffect(() => {
    if (hasQuery && toolBox.current !== null && isShown(toolBox.current)) setWantsCounts(true);
  }, [hasQuery]);
  return { wantsCounts, approach, toolBox };
}
