import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { formatCount } from '../../core/words/count.ts';
import { language } from '../../core/words/language.ts';
import { say } from '../../core/words/say.ts';
import * as words from '../../core/words/settings.ts';
import { savesData } from '../content/savesData.ts';
import { useBootstrap } from '../content/useManifest.ts';
import type { Preference } from '../layout/preferences.ts';
import { usePreference } from '../layout/usePreference.ts';
import { countOfArticles } from '../layout/wording.ts';
import { type SpanProgress, spanProgress } from '../offline/spanProgress.ts';
import { spanSizes } from '../offline/spanSizes.ts';
import { Choice } from './Choice.tsx';
import styles from './settings.module.css';

/** How far it came, in words. */
const outcomes = {
  going: words.keptSoFar,
  done: words.keptDone,
  full: words.keptFull,
  cut: words.keptCut,
} as const satisfies Record<SpanProgress['state'], string>;

/** How far back articles are kept for reading offline, what that takes, and how far it came. */
export function OfflineSpan() {
  const span = usePreference('span');
  const progress = useSyncExternalStore(spanProgress.subscribe, spanProgress.read, () => null);
  const sizeOf = useSizes();
  if (!('serviceWorker' in navigator)) return <p>{words.keepsNothing}</p>;
  return (
    <>
      <Choice of="span" after={sizeOf} />
      {/* While it goes on, nobody is told each file. */}
      <p className={styles.spanProgress} role="status" aria-busy={progress?.state === 'going'}>
        {savesData() ? words.savesData : span === 'newest' ? '' : progressText(progress)}
      </p>
    </>
  );
}

function progressText(progress: SpanProgress | null): string {
  if (progress === null) return words.notKeptYet;
  return say(outcomes[progress.state], { kept: formatCount(progress.kept), articles: countOfArticles(progress.of) });
}

const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumSignificantDigits: 2 });

/** Gives what each option takes, in words. Nothing where that is unknown. Who saves data is asked for none of the files that tell it. */
function useSizes(): (option: Preference<'span'>) => string {
  const client = useQueryClient();
  const bootstrap = useBootstrap();
  const { data } = useQuery({
    queryKey: ['spanSizes', bootstrap.manifest.edition],
    queryFn: ({ signal }) => spanSizes(client, bootstrap, signal),
    enabled: 'serviceWorker' in navigator && !savesData(),
    retry: false,
  });
  return (option) =>
    option === 'newest' || data === undefined
      ? ''
      : say(words.aboutSize, { size: size.format(Math.max(0.1, data(option) / 1e6)) });
}
