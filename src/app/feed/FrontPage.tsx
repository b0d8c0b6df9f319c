import { useQueryClient } from '@tanstack/react-query';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { uncounted } from '../../core/facets/facetCounts.ts';
import type { Filters } from '../../core/filters.ts';
import { CARDS_IN_BOOTSTRAP } from '../../core/format/bootstrap.ts';
import { cardsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import { FilterGroups } from '../filters/FilterGroups.tsx';
import { FilterSheet } from '../filters/FilterSheet.tsx';
import { FilterStatus, titleOfFilters } from '../filters/FilterStatus.tsx';
import { Timeline } from '../filters/Timeline.tsx';
import { useFilters } from '../filters/useFilters.ts';
import { CorrectionNotice } from '../search/CorrectionNotice.tsx';
import { useDates } from '../layout/dates.tsx';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { EmptyEdition, NothingFound } from './EmptyFeed.tsx';
import { FeedCards, WaitingFeed } from './FeedCards.tsx';
import { type FeedState, useFeed } from './useFeed.ts';
import styles from './feed.module.css';

/** Memoised, so that a new choice draws its checkbox before the feed. */
const [Groups, Sheet, Cards] = [memo(FilterGroups), memo(FilterSheet), memo(FeedCards)];

interface FrontPageProps {
  /** The article that is open over the feed. */
  openId: string | null;
}

/** The feed with its filters. */
export function FrontPage({ openId }: FrontPageProps) {
  const manifest = useManifest();
  const { filters, change } = useFilters();
  const { wantsCounts, approach, rail } = useWantedCounts(filters.query !== '');
  // A checkbox is ticked at once. The feed follows when the browser has time for it.
  const feedFilters = useDeferredValue(filters);
  const state = useFeed(feedFilters, wantsCounts);
  const counts = state.feed === null ? manifest.facets : state.feed.facetCounts;
  const facets = useMemo(() => counts ?? uncounted(manifest.facets), [counts, manifest]);
  const title = titleOfFilters(feedFilters, facets, useDates());
  usePageTitle(title, openId === null);
  if (manifest.articles === 0) return <EmptyEdition />;
  const groups = { facets, filters, onChange: change, onApproach: approach };
  return (
    <div className={styles.front}>
      <aside ref={rail} className={styles.rail} aria-label="Filters">
        <Groups {...groups} />
      </aside>
      <main id="content" className={styles.main} tabIndex={-1}>
        <h1 className="visually-hidden">{title ?? 'Front page'}</h1>
        <Timeline timeline={state.feed?.timeline ?? manifest.timeline} filters={feedFilters} onChange={change} />
        <div className={styles.controls}>
          <Sheet count={state.feed?.articles ?? manifest.articles} inForce={choicesIn(feedFilters)} {...groups} />
          <FilterStatus
            found={state.feed}
            failed={state.status === 'failed'}
            facets={facets}
            filters={feedFilters}
            onChange={change}
          />
        </div>
        {state.feed !== null && feedFilters.query !== '' && (
          <CorrectionNotice correction={state.feed.correction} filters={state.feed.filters} />
        )}
        <FeedBody filters={feedFilters} state={state} openId={openId} onChange={change} />
      </main>
    </div>
  );
}

interface FeedBodyProps {
  filters: Filters;
  state: FeedState;
  openId: string | null;
  onChange: (filters: Filters) => void;
}

function FeedBody({ filters, state, openId, onChange }: FeedBodyProps) {
  if (state.status === 'waiting') return <WaitingFeed />;
  if (state.status === 'failed') return <FailureNotice error={state.error} onRetry={state.retry} what="The articles" />;
  if (state.feed.articles === 0) return <NothingFound filters={filters} onChange={onChange} />;
  return <Cards feed={state.feed} isStale={state.isStale} openId={openId} />;
}

/**
 * Whether the counts of the choices are needed: once the reader comes near the choices (`approach`), and where a search
 * changes counts that are in view in the `rail`. Approaching also loads the newest cards, as most choices leave some.
 */
function useWantedCounts(hasQuery: boolean) {
  const manifest = useManifest();
  const client = useQueryClient();
  const [wantsCounts, setWantsCounts] = useState(false);
  const rail = useRef<HTMLElement>(null);
  const approach = useCallback(() => {
    setWantsCounts(true);
    if (manifest.stories > CARDS_IN_BOOTSTRAP)
      void client.prefetchQuery(cardsQuery(manifest, { family: 'newest', page: 0 }));
  }, [client, manifest]);
  useEffect(() => {
    if (hasQuery && isVisible(rail.current)) setWantsCounts(true);
  }, [hasQuery]);
  return { wantsCounts, approach, rail };
}

function choicesIn({ topics, providers, kinds }: Filters): number {
  return topics.length + providers.length + kinds.length;
}

/** False where the style sheet hides the element. True where the browser cannot tell. */
function isVisible(element: HTMLElement | null): boolean {
  return element !== null && (!('checkVisibility' in element) || element.checkVisibility());
}
