import { isDayOnly } from '../../core/article.ts';

/** How much of a date is written. */
export type DateForm = 'full' | 'day' | 'short' | 'month' | 'year';

const forms: Record<DateForm, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};
const exact: Intl.DateTimeFormatOptions = { dateStyle: 'full', timeStyle: 'short' };

/** A date in the reader's language and time zone; one that is known to the day only, as that day everywhere. */
export function formatDate(at: number, form: DateForm): string {
  return formatter(form, forms[form], isDayOnly(at)).format(at);
}

/** With the time, where it is known. */
export function formatExactly(at: number): string {
  return isDayOnly(at) ? formatDate(at, 'full') : formatter('exact', exact, false).format(at);
}

export function PublishedTime({ at, form = 'short' }: { at: number; form?: DateForm }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatExactly(at)}>
      {formatDate(at, form)}
    </time>
  );
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are slow to make: each is made once. */
function formatter(name: string, options: Intl.DateTimeFormatOptions, inUtc: boolean): Intl.DateTimeFormat {
  const key = `${name} ${inUtc}`;
  let made = formatters.get(key);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(undefined, inUtc ? { ...options, timeZone: 'UTC' } : options);
    formatters.set(key, made);
  }
  return made;
}
