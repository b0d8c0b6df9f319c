import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { entryPath } from '../../core/entryPath.ts';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import type { EntryDetails } from '../../core/facets/entryDetails.ts';
import type { Facets } from '../../core/facets/feed.ts';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { nearLabels } from '../../core/facets/nearLabels.ts';
import { type Filters, noFilters, withChosen } from '../../core/filters.ts';
import type { CarriedEntry } from '../../core/format/carried.ts';
import type { Label } from '../../core/format/columns.ts';
import type { Timeline } from '../../core/format/manifest.ts';
import type { TopicNote } from '../../core/format/topicNote.ts';
import { labelKey } from '../../core/label.ts';
import { carriedIn, facetsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import { PageTopic } from '../feed/Kicker.tsx';
import { GroupedFeed } from '../feed/GroupedFeed.tsx';
import { Skeleton } from '../feed/Skeleton.tsx';
import { type FeedState, type FilteredFeed, useFeed } from '../feed/useFeed.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { useRightAddress } from '../layout/useRightAddress.ts';
import { useDirectory } from './directories.ts';
import { EntryHead } from './EntryHead.tsx';
import { NoSuchEntry } from './NoSuchEntry.tsx';
import * as page from '../../core/words/page.ts';
import { useTopicNotes } from './topicNotes.ts';
import styles from './entry.module.css';

/** Of an entry of which nothing is known yet. */
const noDetails: EntryDetails = { days: null, unit: 'day', near: {} };

/** Names that are offered in the place of one that is not there. */
const NEAR_NAMES = 6;

interface EntryPageProps {
  of: string;
  /** The key of the topic or the source, as its address has it. */
  slug: string;
  /** The article that is open over the page. */
  openId: string | null;
}

/** The page of one topic or one source: what is near to it, its articles over time, and its stories. */
export default function EntryPage({ of, slug, openId }: EntryPageProps) {
  const { thisOne, group } = useDirectory(of);
  const client = useQueryClient();
  const facets = useQuery(facetsQuery(useManifest()));
  const entries = useMemo(() => facets.data?.entries(group) ?? null, [facets.data, group]);
  const notes = useTopicNotes(of);
  const asked = labelKey(slug);
  const key = facets.data?.keyOf(group, asked) ?? asked;
  useRightAddress(entryPath(of, key), key === asked || openId !== null);
  const carried = carriedEntry(client, group, key);
  if (facets.isError && carried === null) {
    return (
      <main id="content" tabIndex={-1}>
        <FailureNotice error={facets.error} onRetry={() => void facets.refetch()} what={thisOne} />
      </main>
    );
  }
  if (entries === null || facets.data === undefined || notes === null)
    return carried === null ? (
      <LoadingPage />
    ) : (
      <Entry key={key} of={of} {...carried} facets={null} carried={carried} openId={openId} />
    );
  const entry = entries.find((known) => known.key === key);
  const note = notes.get(key) ?? null;
  const parent = entries.find((known) => known.key === note?.parent) ?? null;
  return entry === undefined ? (
    <NoSuchEntry of={of} name={slug} near={nearLabels(entries, key, NEAR_NAMES)} />
  ) : (
    <Entry
      key={key}
      of={of}
      entry={entry}
      note={note}
      parent={parent}
      facets={facets.data}
      carried={carried}
      openId={openId}
    />
  );
}

/** What the page carries of a topic or a source. Null where it carries nothing of it. */
function carriedEntry(client: QueryClient, group: string, key: string): CarriedEntry | null {
  const { entry } = carriedIn(client);
  return entry?.group === group && entry.entry.key === key ? entry : null;
}

interface EntryProps {
  of: string;
  entry: DirectoryEntry;
  /** What the publisher says of it. */
  note: TopicNote | null;
  /** The topic above it. */
  parent: Label | null;
  /** Null until they have come. What the page carries stands in. */
  facets: Facets | null;
  carried: CarriedEntry | null;
  openId: string | null;
}

function Entry({ of, entry, note, parent, facets, carried, openId }: EntryProps) {
  const { group } = useDirectory(of);
  const filters = useMemo(() => withChosen(noFilters, group, [entry.key]), [group, entry.key]);
  const details = useMemo(
    () => facets?.details(group, entry.key) ?? carried?.details ?? noDetails,
    [facets, carried, group, entry.key],
  );
  const state = useEntryFeed(filters, carried);
  usePageTitle(entry.label, openId === null);
  return (
    <main id="content" tabIndex={-1} className={styles.entryPage}>
      <EntryHead of={of} entry={entry} note={note} parent={parent} details={details} feed={state.feed} />
      <PageTopic value={of === 'topics' ? entry.key : null}>
        <Stories state={state} unit={details.unit} openId={openId} />
      </PageTopic>
    </main>
  );
}

/** The feed of an entry. Until it can be built, or where it can't be, it is what the page carries. */
function useEntryFeed(filters: Filters, carried: CarriedEntry | null): FeedState {
  const { timeline } = useManifest();
  const state = useFeed(filters, false);
  const first = useMemo(() => carried && feedOf(carried, filters, timeline), [carried, filters, timeline]);
  if (first === null || state.feed !== null) return state;
  return state.status === 'failed' ? { ...state, feed: first } : { status: 'ready', feed: first, isStale: false };
}

function feedOf({ articles, stories, cards }: CarriedEntry, filters: Filters, timeline: Timeline): FilteredFeed {
  const positions = cards.map(({ lead, found }) => ({ lead, found: found?.member ?? null, ordinal: null }));
  return {
    articles,
    stories,
    cards: (start, end) => positions.slice(start, end),
    facetCounts: null,
    timeline,
    filters,
    marker: null,
    correction: null,
    withoutRead: null,
    searched: null,
  };
}

function Stories({ state, unit, openId }: { state: FeedState; unit: GroupUnit; openId: string | null }) {
  if (state.status === 'waiting') return <Skeleton />;
  const failed = state.status === 'failed' ? state : null;
  if (state.feed === null) return <FailureNotice error={state.error} onRetry={state.retry} what={page.theArticles} />;
  return <GroupedFeed feed={state.feed} failed={failed} unit={unit} openId={openId} />;
}
