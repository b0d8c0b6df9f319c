import { createContext, use } from 'react';
import { isDayOnly } from '../../core/day.ts';
import { useHydrated } from './useHydrated.ts';

/** Which parts of a date are shown. `exact` has the time, where it is known. */
export type DateForm = 'exact' | 'full' | 'day' | 'short' | 'month' | 'year';

/** Formats dates, given in milliseconds UTC. A date without a time is the same day in every time zone. */
export interface Dates {
  format: (at: number, form: DateForm) => string;
}

const full: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const forms: Record<DateForm, Intl.DateTimeFormatOptions> = {
  exact: { ...full, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  full,
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** Dates in the paper's time zone. They are the same for every reader, and before and after React hydrates the page. */
export const DatesContext = createContext(datesIn('UTC'));

/** Dates in the reader's own time zone. */
const datesOfReader = datesIn(undefined);

/** Dates in the paper's time zone. */
export function useDates(): Dates {
  return use(DatesContext);
}

/**
 * A date of publication, `at` in milliseconds UTC. Where the time is known, the reader's own exact time shows on hover, and
 * beside the date on focus and touch.
 */
export function PublishedTime({ at, form = 'short' }: { at: number; form?: DateForm }) {
  const dates = useDates();
  const exact = useHydrated() ? datesOfReader : dates;
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={exact.format(at, 'exact')}
      tabIndex={isDayOnly(at) ? undefined : 0}
    >
      {dates.format(at, form)}
    </time>
  );
}

/** Dates in a time zone. Undefined stands for the reader’s own. Each formatter is made once, because that is slow. */
export function datesIn(timeZone: string | undefined): Dates {
  const made = new Map<string, Intl.DateTimeFormat>();
  return {
    format: (at, form) => {
      const dayOnly = isDayOnly(at);
      const key = `${form} ${dayOnly}`;
      const formatter =
        made.get(key) ??
        new Intl.DateTimeFormat(
          'en-GB',
          dayOnly ? { ...(form === 'exact' ? full : forms[form]), timeZone: 'UTC' } : { ...forms[form], timeZone },
        );
      made.set(key, formatter);
      return formatter.format(at);
    },
  };
}
