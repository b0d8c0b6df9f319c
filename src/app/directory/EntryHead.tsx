import { Fragment } from 'react';
import { DAY } from '../../core/day.ts';
import { type DirectoryName, entryPath, filteredPath } from '../../core/entryPath.ts';
import { feedPath, hasFeeds } from '../../core/feeds.ts';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import type { EntryDetails } from '../../core/facets/entryDetails.ts';
import type { Label } from '../../core/format/columns.ts';
import { useManifest } from '../content/useManifest.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { FileLink } from '../layout/FileLink.tsx';
import { Link } from '../layout/Link.tsx';
import { ShareButton } from '../layout/ShareButton.tsx';
import { countOf, countOfBoth, formatCount } from '../layout/wording.ts';
import { useMutes } from '../mutes/mutes.tsx';
import { directories } from './directories.ts';
import { Trend } from './Trend.tsx';
import styles from './entry.module.css';

interface EntryHeadProps {
  of: DirectoryName;
  entry: DirectoryEntry;
  details: EntryDetails;
  /** How many there are. Null until the feed is there. */
  feed: { articles: number; stories: number } | null;
}

/** The name of a topic or a source, its neighbours, and how much there is over time. */
export function EntryHead({ of, entry, details, feed }: EntryHeadProps) {
  const { timeline, facets, feeds } = useManifest();
  const dates = useDates();
  const areSourcesMany = (facets['providers']?.total ?? 0) > 1;
  return (
    <header className={styles.entryHead}>
      <div>
        <p className={`label ${styles.above}`}>
          <Link to={`/${of}`}>{directories[of].title}</Link>
        </p>
        <h1 dir="auto">{entry.label}</h1>
        <p className={styles.near}>
          <Names
            before={of === 'topics' ? 'Often together with' : 'Most about'}
            of="topics"
            labels={details.near['topics'] ?? []}
          />
          {areSourcesMany && <Names before="Most from" of="sources" labels={details.near['providers'] ?? []} />}
          <Link to={filteredPath(of, entry.key)}>Search and filter these</Link>{' '}
          {hasFeeds(feeds, of, entry.count) && (
            <>
              <FileLink path={`${feedPath(of, entry.key)}.xml`}>Feed</FileLink>{' '}
            </>
          )}
          <ShareButton to={entryPath(of, entry.key)} title={null} className={styles.shareEntry} />
        </p>
      </div>
      <div>
        <p className={styles.period}>
          <b role="status">
            {feed === null ? countOf(entry.count, 'article') : countOfBoth(feed.articles, feed.stories)}
          </b>{' '}
          {periodOf(entry, details, dates)}
        </p>
        {details.days !== null && <Trend counts={entry.months} firstMonth={timeline.firstMonth} />}
      </div>
    </header>
  );
}

/** "Often together with AI, Health and Privacy. " */
function Names({ before, of, labels }: { before: string; of: DirectoryName; labels: readonly Label[] }) {
  const mutes = useMutes();
  const shown = labels.filter(({ key }) => mutes?.hidesLabel(directories[of].group, key) !== true);
  if (shown.length === 0) return null;
  return (
    <>
      {before}{' '}
      {shown.map(({ key, label }, i) => (
        <Fragment key={key}>
          {i > 0 && (i === shown.length - 1 ? ' and ' : ', ')}
          <Link to={entryPath(of, key)} dir="auto">
            {label}
          </Link>
        </Fragment>
      ))}
      {'. '}
    </>
  );
}

/** "since March 2021, 9 of them in November 2026". The last month is that of the edition's newest article. */
function periodOf({ count, months }: DirectoryEntry, { days }: EntryDetails, dates: Dates): string {
  if (days === null) return '';
  const [first, last] = [days.first, days.last].map((day) => dates.format(day * DAY, 'month'));
  if (first === last) return `in ${first ?? ''}`;
  const latest = months.at(-1) ?? 0;
  if (count === 2 || latest === 0) return `since ${first ?? ''}, the latest in ${last ?? ''}`;
  return `since ${first ?? ''}, ${formatCount(latest)} of them in ${last ?? ''}`;
}
