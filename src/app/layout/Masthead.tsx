import { useHref } from 'react-router-dom';
import type { Manifest } from '../../core/format/manifest.ts';
import { useOffline } from '../content/reach.ts';
import { usePaper } from '../content/usePaper.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { LaterNewSince } from '../memory/LaterMemory.tsx';
import { useClock } from './clock.tsx';
import { useDates } from './dates.tsx';
import { Link } from './Link.tsx';
import { sayWith } from './sayWith.tsx';
import { ThemeButton } from './ThemeButton.tsx';
import { countOfBoth } from './wording.ts';
import * as words from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import styles from './masthead.module.css';

/** The paper's name, the day, how new the edition is and what it holds, the search and the theme. */
export function Masthead({ manifest }: { manifest: Manifest | null }) {
  const { title, tagline, logo } = usePaper();
  return (
    <header className={styles.masthead}>
      <p className={styles.name}>
        <Link to="/">{logo ? <Logo file={logo} title={title} /> : title}</Link>
        {tagline !== undefined && <small>{tagline}</small>}
      </p>
      <p className={styles.dateline}>
        {manifest && manifest.newestAt !== null && <Day newestAt={manifest.newestAt} />}
        {manifest && manifest.articles > 0 && (
          <span className={styles.counts}>{countOfBoth(manifest.articles, manifest.stories)}</span>
        )}
      </p>
      <div className={`${styles.tools} scripted`}>
        <SearchBox />
        <ThemeButton />
      </div>
    </header>
  );
}

function Logo({ file, title }: { file: string; title: string }) {
  return <img src={useHref(`/${file}`)} alt={title} />;
}

/**
 * The day by the reader's clock, and when the newest article was published, which is the edition's date for readers offline. A page without a clock takes the day of that
 * article for today, and so nothing changes in a paper that came out today.
 */
function Day({ newestAt }: { newestAt: number }) {
  const { format } = useDates();
  const dayOfNewest = format(newestAt, 'full');
  const day = useClock((now) => format(now, 'full')) || dayOfNewest;
  const yearless = useClock((now) => format(now, 'yearlessDay')) || format(newestAt, 'yearlessDay');
  // Not every language has the year at the end.
  const yearAt = day.startsWith(yearless) ? yearless.length : day.length;
  const clock = format(newestAt, 'clock');
  const isOffline = useOffline();
  return (
    <>
      <b className={styles.day}>
        {day.slice(0, yearAt)}
        <span className="wide">{day.slice(yearAt)}</span>
        <LaterNewSince />
      </b>
      {(isOffline || day !== dayOfNewest || clock !== '') && (
        <time className={styles.updated} dateTime={new Date(newestAt).toISOString()}>
          {isOffline
            ? sayWith(words.editionOf, {
                offline: <b className="offline">{words.offline}</b>,
                date: format(newestAt, 'brief'),
              })
            : day === dayOfNewest
              ? sayWith(words.updatedToday, {
                  wide: <span className="wide">{words.updatedTodayWide}</span>,
                  time: clock,
                })
              : say(words.newestOf, { date: format(newestAt, 'short') })}
        </time>
      )}
    </>
  );
}
