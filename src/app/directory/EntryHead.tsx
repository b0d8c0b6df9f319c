import { Fragment, type ReactNode } from 'react';
import { DAY } from '../../core/day.ts';
import { directoryFields, entryPath, filteredPath, groupOfDirectory, isUsualDirectory } from '../../core/entryPath.ts';
import { feedPath, hasFeeds } from '../../core/feeds.ts';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import type { EntryDetails } from '../../core/facets/entryDetails.ts';
import type { Label } from '../../core/format/columns.ts';
import type { TopicNote } from '../../core/format/topicNote.ts';
import { useManifest } from '../content/useManifest.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { FileLink } from '../layout/FileLink.tsx';
import { Link } from '../layout/Link.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import { ShareButton } from '../layout/ShareButton.tsx';
import { countOfArticles, countOfBoth } from '../layout/wording.ts';
import follows from '../follows/follows.module.css';
import { LaterFollowButton } from '../memory/LaterMemory.tsx';
import { useMutes } from '../mutes/mutes.tsx';
import { useDirectory } from './directories.ts';
import { Trend } from './Trend.tsx';
import * as words from '../../core/words/directory.ts';
import { say, type TextWith } from '../../core/words/say.ts';
import { formatCount } from '../../core/words/count.ts';
import { dateLanguage } from '../../core/words/language.ts';
import styles from './entry.module.css';

interface EntryHeadProps {
  of: string;
  entry: DirectoryEntry;
  /** What the publisher says of it. */
  note: TopicNote | null;
  /** The topic above it. */
  parent: Label | null;
  details: EntryDetails;
  /** How many there are. Null until the feed is there. */
  feed: { articles: number; stories: number } | null;
}

/** The name of a topic or a source, its neighbours, and how much there is over time. */
export function EntryHead({ of, entry, note, parent, details, feed }: EntryHeadProps) {
  const { timeline, facets, feeds } = useManifest();
  const dates = useDates();
  const { title } = useDirectory(of);
  const areSourcesMany = (facets['providers']?.total ?? 0) > 1;
  return (
    <header className={styles.entryHead}>
      <div>
        <p className={`label ${styles.above}`}>
          <Link to={`/${of}`}>{title}</Link>
        </p>
        <h1>
          <bdi>{entry.label}</bdi>
        </h1>
        {note?.description !== undefined && (
          <p className={styles.description} dir="auto">
            {note.description}
          </p>
        )}
        <p className={styles.near}>
          {parent !== null && <Names says={words.partOf} of={of} labels={[parent]} />}
          <Names
            says={of === 'topics' ? words.oftenWith : words.mostAbout}
            of="topics"
            labels={(details.near['topics'] ?? []).filter(({ key }) => key !== parent?.key)}
          />
          {areSourcesMany && <Names says={words.mostFrom} of="sources" labels={details.near['providers'] ?? []} />}
        </p>
        <p className={`${styles.near} ${styles.entryWays}`}>
          {isUsualDirectory(of) && (
            <span className={follows.followPlace}>
              <LaterFollowButton follow={{ of: directoryFields[of], key: entry.key, label: entry.label }} />
            </span>
          )}
          <Link to={filteredPath(of, entry.key)}>{words.searchThese}</Link>
          {hasFeeds(feeds, of, entry.count) && (
            <FileLink path={`${feedPath(of, entry.key)}.xml`}>{words.feed}</FileLink>
          )}
          <ShareButton to={entryPath(of, entry.key)} title={null} className={styles.shareEntry} />
        </p>
      </div>
      <div>
        <p className={styles.period}>
          <b role="status">{feed === null ? countOfArticles(entry.count) : countOfBoth(feed.articles, feed.stories)}</b>{' '}
          {periodOf(entry, details, dates)}
        </p>
        {details.days !== null && <Trend counts={entry.months} firstMonth={timeline.firstMonth} />}
      </div>
    </header>
  );
}

/** "Often together with AI, Health and Privacy. " */
function Names({ says, of, labels }: { says: TextWith<'names'>; of: string; labels: readonly Label[] }) {
  const mutes = useMutes();
  const shown = labels.filter(({ key }) => mutes?.hidesLabel(groupOfDirectory(of), key) !== true);
  if (shown.length === 0) return null;
  return <>{sayWith(says, { names: listOf(shown, of) })} </>;
}

const lists = new Intl.ListFormat(dateLanguage);

/** "AI, Health and Privacy", each a link. */
function listOf(labels: readonly Label[], of: string): ReactNode[] {
  const links = labels.map(({ key, label }) => (
    <Link to={entryPath(of, key)} dir="auto">
      {label}
    </Link>
  ));
  return lists
    .formatToParts(links.map((_, i) => String(i)))
    .map(({ type, value }, i) => <Fragment key={i}>{type === 'element' ? links[Number(value)] : value}</Fragment>);
}

/** "since March 2021, 9 of them in November 2026". The last month is that of the edition's newest article. */
function periodOf({ count, months }: DirectoryEntry, { days }: EntryDetails, dates: Dates): string {
  if (days === null) return '';
  const [first = '', last = ''] = [days.first, days.last].map((day) => dates.format(day * DAY, 'month'));
  if (first === last) return say(words.inMonth, { month: first });
  const latest = months.at(-1) ?? 0;
  if (count === 2 || latest === 0) return say(words.sinceLatestIn, { first, last });
  return say(words.sinceOfThemIn, { first, last, count: formatCount(latest) });
}
