import { isDayOnly } from '../../core/day.ts';
import { useHydrated } from './useHydrated.ts';

/** Which parts of a date are shown. */
export type DateForm = 'full' | 'day' | 'short' | 'month' | 'year';

/** Formats dates, given in milliseconds UTC. A date without a time is the same day in every time zone. */
export interface Dates {
  format: (at: number, form: DateForm) => string;
  /** With the time, where it is known. */
  exactly: (at: number) => string;
}

const forms: Record<DateForm, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};
const exact: Intl.DateTimeFormatOptions = { dateStyle: 'full', timeStyle: 'short' };

/** In the reader's language and time zone. */
const datesOfReader = datesIn(undefined, undefined);

/** For the build, which knows neither. */
const datesOfBuild = datesIn('en-GB', 'UTC');

/** Dates for this reader. While React hydrates the page, dates as the build rendered them. */
export function useDates(): Dates {
  return useHydrated() ? datesOfReader : datesOfBuild;
}

/** A date of publication, `at` in milliseconds UTC. The exact date shows on hover. */
export function PublishedTime({ at, form = 'short' }: { at: number; form?: DateForm }) {
  const dates = useDates();
  return (
    <time dateTime={new Date(at).toISOString()} title={dates.exactly(at)}>
      {dates.format(at, form)}
    </time>
  );
}

/** Dates in a language and a time zone. Undefined stands for the reader’s own. Each formatter is made once, because that is slow. */
export function datesIn(locale: string | undefined, timeZone: string | undefined): Dates {
  const made = new Map<string, Intl.DateTimeFormat>();
  const formatter = (name: string, options: Intl.DateTimeFormatOptions, dayOnly: boolean) => {
    const key = `${name} ${dayOnly}`;
    const known =
      made.get(key) ??
      new Intl.DateTimeFormat(locale, {
        ...options,
        ...(dayOnly ? { timeZone: 'UTC' } : timeZone !== undefined && { timeZone }),
      });
    made.set(key, known);
    return known;
  };
  const format: Dates['format'] = (at, form) => formatter(form, forms[form], isDayOnly(at)).format(at);
  return {
    format,
    exactly: (at) => (isDayOnly(at) ? format(at, 'full') : formatter('exact', exact, false).format(at)),
  };
}
