import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { savesData } from '../content/savesData.ts';
import { useBootstrap } from '../content/useManifest.ts';
import type { Preference } from '../layout/preferences.ts';
import { usePreference } from '../layout/usePreference.ts';
import { countOf, formatCount } from '../layout/wording.ts';
import { type SpanProgress, spanProgress } from '../offline/spanProgress.ts';
import { spanSizes } from '../offline/spanSizes.ts';
import { Choice } from './Choice.tsx';
import styles from './settings.module.css';

const NOT_HERE = 'This browser keeps nothing for reading offline here.';
const SAVES_DATA = 'Your browser saves data, so only what you open is kept.';
const WAITING = 'It comes when you are online and the page has been at rest for some seconds.';

/** What is said after how far it came. */
const outcomes: Record<SpanProgress['state'], string> = {
  going: ' so far …',
  done: '.',
  full: '. The browser has no room for the rest.',
  cut: '. The rest comes with your next visit.',
};

/** How far back articles are kept for reading offline, what that takes, and how far it came. */
export function OfflineSpan() {
  const span = usePreference('span');
  const progress = useSyncExternalStore(spanProgress.subscribe, spanProgress.read, () => null);
  const sizeOf = useSizes();
  if (!('serviceWorker' in navigator)) return <p>{NOT_HERE}</p>;
  return (
    <>
      <Choice of="span" after={sizeOf} />
      {/* While it goes on, nobody is told each file. */}
      <p className={styles.spanProgress} role="status" aria-busy={progress?.state === 'going'}>
        {savesData() ? SAVES_DATA : span === 'newest' ? '' : progressText(progress)}
      </p>
    </>
  );
}

function progressText(progress: SpanProgress | null): string {
  if (progress === null) return WAITING;
  return `Kept: ${formatCount(progress.kept)} of ${countOf(progress.of, 'article')}${outcomes[progress.state]}`;
}

const size = new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 });

/** Gives what each option takes, in words. Nothing where that is unknown. Who saves data is asked for none of the files that tell it. */
function useSizes(): (option: Preference<'span'>) => string {
  const client = useQueryClient();
  const bootstrap = useBootstrap();
  const { data } = useQuery({
    queryKey: ['span sizes', bootstrap.manifest.edition],
    queryFn: ({ signal }) => spanSizes(client, bootstrap, signal),
    enabled: 'serviceWorker' in navigator && !savesData(),
    retry: false,
  });
  return (option) =>
    option === 'newest' || data === undefined ? '' : `, about ${size.format(Math.max(0.1, data(option) / 1e6))}`;
}
