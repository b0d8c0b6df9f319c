import type { StoryReport } from './storyPage.ts';
import { timeScale, type TimeScale } from './strip.ts';

/** The reports of a source on a line, or those of all sources that have no line of their own. */
export interface SourceRow {
  /** Null: of several sources. */
  name: string | null;
  sources: number;
  /** Where its reports stand, in per cent of the line's length, the first one first. */
  marks: number[];
}

export interface SourceTimes extends Omit<TimeScale, 'xOf'> {
  /** The source of the first report comes first. */
  rows: SourceRow[];
}

/** Sources with a line of their own. */
const MOST_ROWS = 12;

/**
 * When each source reported: a line for each, in the order of their first reports, and one for all that come after the
 * twelfth. Null where the reports have too few dates to tell. `reports` come first one first.
 */
export function sourceTimes(reports: readonly StoryReport[]): SourceTimes | null {
  const scale = timeScale(reports.flatMap(({ publishedAt }) => publishedAt ?? []));
  if (scale === null) return null;
  const rows = new Map<string, SourceRow>();
  for (const { provider, publishedAt } of reports) {
    if (publishedAt === null) continue;
    const row = rows.get(provider.key) ?? { name: provider.name, sources: 1, marks: [] };
    row.marks.push(scale.xOf(publishedAt));
    rows.set(provider.key, row);
  }
  return { rows: folded([...rows.values()]), ticks: scale.ticks, step: scale.step };
}

/** One line is left as it is: a line for it alone would take as much room. */
function folded(rows: SourceRow[]): SourceRow[] {
  if (rows.length <= MOST_ROWS + 1) return rows;
  const others = rows.slice(MOST_ROWS);
  const marks = others.flatMap((row) => row.marks).sort((a, b) => a - b);
  return [...rows.slice(0, MOST_ROWS), { name: null, sources: others.length, marks }];
}
