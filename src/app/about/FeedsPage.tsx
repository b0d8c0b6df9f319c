import { useQuery } from '@tanstack/react-query';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import { groupOfDirectory } from '../../core/entryPath.ts';
import { FEED_LIST_PATH, feedPath, hasFeeds, WHOLE_FEED } from '../../core/feeds.ts';
import type { FeedLimits } from '../../core/format/feedLimits.ts';
import * as words from '../../core/words/directory.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { facetsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import { FileLink } from '../layout/FileLink.tsx';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import styles from './about.module.css';

/** The name of the format. */
const JSON_FEED = 'JSON';

/** All feeds of the paper, of its topics, of its sources and of the publisher's own facets. */
export function FeedsPage({ limits }: { limits: FeedLimits }) {
  const manifest = useManifest();
  const facets = useQuery(facetsQuery(manifest));
  usePageTitle(words.feeds);
  const entriesOf = (of: string) =>
    facets.data?.entries(groupOfDirectory(of)).filter(({ count }) => hasFeeds(limits, of, count)) ?? [];
  return (
    <main id="content" tabIndex={-1} className={styles.about} aria-busy={facets.isPending}>
      <h1>{words.feeds}</h1>
      <p className={styles.feedLead}>
        {words.feedsWhy} <FileLink path={FEED_LIST_PATH}>{words.allFeeds}</FileLink>
      </p>
      <ul className={styles.feeds}>
        <FeedLine path={WHOLE_FEED} label={manifest.paper.title} />
      </ul>
      {facets.isError && (
        <FailureNotice error={facets.error} onRetry={() => void facets.refetch()} what={words.topicsAndSources} />
      )}
      <FeedGroup of="topics" title={page.topics} entries={entriesOf('topics')} />
      <FeedGroup of="sources" title={page.sources} entries={entriesOf('sources')} />
      {manifest.ownFacets?.map(({ key, label }) => (
        <FeedGroup key={key} of={key} title={label} entries={entriesOf(key)} />
      ))}
    </main>
  );
}

interface FeedGroupProps {
  of: string;
  title: string;
  entries: readonly DirectoryEntry[];
}

function FeedGroup({ of, title, entries }: FeedGroupProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.feeds}>
        {entries.map(({ key, label }) => (
          <FeedLine key={key} path={feedPath(of, key)} label={label} />
        ))}
      </ul>
    </section>
  );
}

function FeedLine({ path, label }: { path: string; label: string }) {
  return (
    <li>
      <FileLink path={`${path}.xml`}>
        <span dir="auto">{label}</span>
        <span className="visually-hidden">{words.inRss}</span>
      </FileLink>
      <FileLink path={`${path}.json`} label={say(words.inJson, { name: label })}>
        {JSON_FEED}
      </FileLink>
    </li>
  );
}
