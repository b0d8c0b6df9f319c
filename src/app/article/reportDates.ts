import { DAY } from '../../core/day.ts';
import type { DateForm, Dates } from '../layout/dates.tsx';

/** As little of the dates of reports as tells them apart. */
export function formOfReports(reports: readonly { publishedAt: number | null }[], { dayOf, format }: Dates): DateForm {
  const dated = reports.flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt]));
  const differ = (part: (at: number) => unknown) => new Set(dated.map(part)).size > 1;
  if (differ((at) => format(at, 'year'))) return 'short';
  return differ(dayOf) || dated.some((at) => format(at, 'clock') === '') ? 'monthDay' : 'clock';
}

/** What stands at a tick. Where a day begins it is the day: a tick has a time, but a date at midnight has none. */
export function tickText(at: number, step: number, { dayOf, format }: Dates): string {
  if (step >= DAY) return format(at, step < 60 * DAY ? 'monthDay' : 'year');
  const begins = dayOf(at + 1) !== dayOf(at - 1);
  return format(at + 1, begins ? 'monthDay' : 'clock');
}
