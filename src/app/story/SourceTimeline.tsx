import { type SourceRow, sourceTimes } from '../../core/coverage/sourceTimes.ts';
import type { StoryReport } from '../../core/coverage/storyPage.ts';
import type { StripTick } from '../../core/coverage/strip.ts';
import { tickText } from '../article/reportDates.ts';
import { useDates } from '../layout/dates.tsx';
import * as words from '../../core/words/article.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './storyPage.module.css';

/** When each source reported, on a line of its own. The headlines beneath say the same in words. Nothing where the dates tell too little. */
export function SourceTimeline({ reports }: { reports: readonly StoryReport[] }) {
  const dates = useDates();
  const times = sourceTimes(reports);
  if (times === null) return null;
  return (
    <div aria-hidden="true">
      {times.rows.map((row, i) => (
        <Row key={i} row={row} ticks={times.ticks} />
      ))}
      <p className={styles.sourceRow}>
        <span />
        <svg>
          {times.ticks.map(({ at, x }) => (
            <text key={at} x={`${x}%`} y="1.25em">
              {tickText(at, times.step, dates)}
            </text>
          ))}
        </svg>
      </p>
    </div>
  );
}

function Row({ row, ticks }: { row: SourceRow; ticks: readonly StripTick[] }) {
  const { name, sources, marks } = row;
  const [first = 0, last = first] = [marks[0], marks.at(-1)];
  return (
    <p className={styles.sourceRow}>
      <span>{name === null ? sayCount(words.moreSources, sources) : <bdi>{name}</bdi>}</span>
      <svg>
        {ticks.map(({ at, x }) => (
          <rect key={at} x={`${x}%`} width="1" height="100%" />
        ))}
        <line x1={`${first}%`} x2={`${last}%`} y1="50%" y2="50%" />
        {marks.map((x, i) => (
          <circle key={i} cx={`${x}%`} cy="50%" />
        ))}
      </svg>
    </p>
  );
}
