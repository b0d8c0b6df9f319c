import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DirectoryEntry } from '../../core/facets/directory.ts';
import { entryPath } from '../../core/entryPath.ts';
import { labelKey } from '../../core/label.ts';
import { carriedIn, facetsQuery } from '../content/queries.ts';
import { useManifest } from '../content/useManifest.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { Link } from '../layout/Link.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { countOfArticles } from '../layout/wording.ts';
import { MutedCount, useMutes } from '../mutes/mutes.tsx';
import { useNewCounts } from './useNewCounts.ts';
import { useDirectory } from './directories.ts';
import { Sparkline } from './Sparkline.tsx';
import * as words from '../../core/words/directory.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './directory.module.css';

/** With more entries than these there is a field to find one. */
const MANY = 12;

/** All topics or all sources, each with its number of articles and a chart of them over time. */
export default function DirectoryPage({ of }: { of: string }) {
  const { title, total, find, none, noneFound, group } = useDirectory(of);
  const client = useQueryClient();
  const facets = useQuery(facetsQuery(useManifest()));
  const { directory } = carriedIn(client);
  const carried = directory?.group === group ? directory : null;
  const entries = useMemo(() => facets.data?.entries(group) ?? carried?.entries ?? null, [facets.data, carried, group]);
  const [wanted, setWanted] = useState('');
  const mutes = useMutes();
  const newOf = useNewCounts(group);
  usePageTitle(title);
  if (facets.isError && carried === null) {
    return (
      <main id="content" tabIndex={-1}>
        <FailureNotice error={facets.error} onRetry={() => void facets.refetch()} what={title} />
      </main>
    );
  }
  const found = entries?.filter(({ key }) => key.includes(labelKey(wanted))) ?? [];
  const shown = found.filter(({ key }) => mutes?.hidesLabel(group, key) !== true);
  const count = facets.data === undefined && carried !== null ? carried.count : shown.length;
  const muted = found.filter(({ key }) => mutes?.isMutedLabel(group, key)).length;
  return (
    <main id="content" tabIndex={-1} className={styles.directory} aria-busy={entries === null}>
      <header className={styles.directoryHead}>
        <h1>{title}</h1>
        <p role="status">{entries === null ? words.loading : sayCount(total, count)}</p>
        {entries !== null && entries.length > MANY && (
          <input
            className={`${styles.find} scripted`}
            type="text"
            aria-label={find}
            placeholder={find}
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        )}
      </header>
      {entries !== null && found.length === 0 && (
        <p className={styles.noEntries}>{entries.length === 0 ? none : noneFound}</p>
      )}
      <MutedCount muted={muted} isAll={shown.length === 0} />
      <ul className={styles.entries} data-entries>
        {shown.map((entry) => (
          <Entry key={entry.key} entry={entry} newCount={newOf?.get(entry.key) ?? 0} to={entryPath(of, entry.key)} />
        ))}
      </ul>
    </main>
  );
}

function Entry({ entry, newCount, to }: { entry: DirectoryEntry; newCount: number; to: string }) {
  return (
    <li>
      <Link to={to} className={styles.entry}>
        <span className={styles.entryName}>
          <bdi>{entry.label}</bdi>
        </span>
        <Sparkline counts={entry.months} />
        <span className={styles.entryCount}>
          {newCount > 0 && <small>{sayCount(words.newOnes, newCount)} </small>}
          {countOfArticles(entry.count)}
        </span>
      </Link>
    </li>
  );
}
