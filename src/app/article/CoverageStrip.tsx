import { layOutStrip, type StripMark } from '../../core/coverage/strip.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import type { ListedReport } from './report.ts';
import { tickText } from './reportDates.ts';
import * as words from '../../core/words/article.ts';
import { say } from '../../core/words/say.ts';
import styles from './coverage.module.css';

/** Characters of the name of a source. */
const LONGEST_LABEL = 22;

/** When each source reported, on a line. The list beneath it says the same in words. Nothing where two reports tell as much. */
export function CoverageStrip({ reports }: { reports: readonly ListedReport[] }) {
  const dates = useDates();
  const first = reports[0]?.publishedAt ?? null;
  const labels = reports.map(({ provider }, i) => (i === 0 ? firstLabel(first, dates) : shortened(provider.name)));
  const own = reports.findIndex(({ isOwn }) => isOwn);
  const strip = layOutStrip(
    reports.map(({ publishedAt }, i) => ({ at: publishedAt, label: labels[i] ?? '' })),
    own,
  );
  if (strip === null) return null;
  return (
    <svg className={styles.strip} aria-hidden="true">
      <g>
        <line className={styles.stripLine} x2="100%" />
        {strip.ticks.map(({ at, x }) => (
          <text key={at} className={styles.tick} x={`${x}%`}>
            {tickText(at, strip.step, dates)}
          </text>
        ))}
        {strip.marks.map((mark) => (
          <Mark
            key={mark.report}
            mark={mark}
            label={labels[mark.report] ?? ''}
            className={mark.report === own ? styles.own : mark.report === 0 ? styles.first : undefined}
          />
        ))}
      </g>
    </svg>
  );
}

function Mark({ mark, label, className }: { mark: StripMark; label: string; className: string | undefined }) {
  const x = `${mark.x}%`;
  return (
    <g className={className} data-level={mark.level}>
      {mark.level > 0 && (
        <>
          <rect className={styles.stem} x={x} width="1" />
          <text className={styles.markLabel} x={x} data-before={mark.before || undefined}>
            {label}
          </text>
        </>
      )}
      <circle cx={x} />
    </g>
  );
}

function firstLabel(at: number | null, dates: Dates): string {
  const time = at === null ? '' : dates.format(at, 'brief');
  return time === '' ? words.firstReport : say(words.firstReportAt, { time });
}

function shortened(name: string): string {
  return name.length > LONGEST_LABEL ? `${name.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : name;
}
