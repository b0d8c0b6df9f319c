import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type DirectoryName, entryPath } from '../../core/entryPath.ts';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import type { Facets } from '../../core/facets/feed.ts';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { nearLabels } from '../../core/facets/nearLabels.ts';
import { noFilters, withChosen } from '../../core/filters.ts';
import type { Label } from '../../core/format/columns.ts';
import type { TopicNote } from '../../core/format/topicFiles.ts';
import { labelKey } from '../../core/label.ts';
import { facetsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import { PageTopic } from '../feed/Kicker.tsx';
import { GroupedFeed } from '../feed/GroupedFeed.tsx';
import { Skeleton } from '../feed/Skeleton.tsx';
import { type FeedState, useFeed } from '../feed/useFeed.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { LoadingPage } from '../layout/LoadingPage.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { useRightAddress } from '../layout/useRightAddress.ts';
import { directories } from './directories.ts';
import { EntryHead } from './EntryHead.tsx';
import { NoSuchEntry } from './NoSuchEntry.tsx';
import * as page from '../../core/words/page.ts';
import { useTopicNotes } from './topicNotes.ts';
import styles from './entry.module.css';

/** Names that are offered in the place of one that is not there. */
const NEAR_NAMES = 6;

interface EntryPageProps {
  of: DirectoryName;
  /** The key of the topic or the source, as its address has it. */
  slug: string;
  /** The article that is open over the page. */
  openId: string | null;
}

/** The page of one topic or one source: what is near to it, its articles over time, and its stories. */
export default function EntryPage({ of, slug, openId }: EntryPageProps) {
  const { thisOne, group } = directories[of];
  const facets = useQuery(facetsQuery(useManifest()));
  const entries = useMemo(() => facets.data?.entries(group) ?? null, [facets.data, group]);
  const notes = useTopicNotes(of);
  const asked = labelKey(slug);
  const key = facets.data?.keyOf(group, asked) ?? asked;
  useRightAddress(entryPath(of, key), key === asked || openId !== null);
  if (facets.isError) {
    return (
      <main id="content" tabIndex={-1}>
        <FailureNotice error={facets.error} onRetry={() => void facets.refetch()} what={thisOne} />
      </main>
    );
  }
  if (entries === null || facets.data === undefined || notes === null) return <LoadingPage />;
  const entry = entries.find((known) => known.key === key);
  const note = notes.get(key) ?? null;
  const parent = entries.find((known) => known.key === note?.parent) ?? null;
  return entry === undefined ? (
    <NoSuchEntry of={of} name={slug} near={nearLabels(entries, key, NEAR_NAMES)} />
  ) : (
    <Entry key={key} of={of} entry={entry} note={note} parent={parent} facets={facets.data} openId={openId} />
  );
}

interface EntryProps {
  of: DirectoryName;
  entry: DirectoryEntry;
  /** What the publisher says of it. */
  note: TopicNote | null;
  /** The topic above it. */
  parent: Label | null;
  facets: Facets;
  openId: string | null;
}

function Entry({ of, entry, note, parent, facets, openId }: EntryProps) {
  const { group } = directories[of];
  const filters = useMemo(() => withChosen(noFilters, group, [entry.key]), [group, entry.key]);
  const details = useMemo(() => facets.details(group, entry.key), [facets, group, entry.key]);
  const state = useFeed(filters, false);
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

function Stories({ state, unit, openId }: { state: FeedState; unit: GroupUnit; openId: string | null }) {
  if (state.status === 'waiting') return <Skeleton />;
  if (state.status === 'failed')
    return <FailureNotice error={state.error} onRetry={state.retry} what={page.theArticles} />;
  return <GroupedFeed feed={state.feed} unit={unit} openId={openId} />;
}
