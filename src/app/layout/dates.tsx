import { createContext, use } from 'react';
import { DAY, dayNumbersIn, isDayOnly } from '../../core/day.ts';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { dateLanguage } from '../../core/words/language.ts';
import { useHydrated } from './useHydrated.ts';

/**
 * Which parts of a date are shown. `exact` has the time, where it is known. `brief` is what a paper says in a line of
 * small type: as little as tells the date from today. `clock` and `monthDay` stand under a heading that says the rest;
 * `clock` is empty where the time is not known. `moment` is the day with its time.
 */
export type DateForm =
  | 'exact'
  | 'full'
  | 'yearlessDay'
  | 'day'
  | 'short'
  | 'month'
  | 'year'
  | 'brief'
  | 'clock'
  | 'monthDay'
  | 'monthYear'
  | 'moment';

/** Formats dates, given in milliseconds UTC. A date without a time is the same day in every time zone. */
export interface Dates {
  format: (at: number, form: DateForm) => string;
  /** The heading of the day, month or year of a date. This year goes without saying for a day. */
  groupLabel: (at: number, unit: GroupUnit) => string;
  /** The number of days from 1970 to the day of a date. */
  dayOf: (at: number) => number;
}

/** The form of a date beneath the heading of its group, and where there is none. */
export function formWithin(unit: GroupUnit | null): DateForm {
  if (unit === null) return 'brief';
  return unit === 'day' ? 'clock' : 'monthDay';
}

type Parts = Intl.DateTimeFormatOptions;

const clock: Parts = { hour: '2-digit', minute: '2-digit' };
const monthDay: Parts = { day: 'numeric', month: 'short' };
const day: Parts = { day: 'numeric', month: 'long', year: 'numeric' };
const full: Parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const forms = {
  exact: { ...full, ...clock, timeZoneName: 'short' },
  full,
  day,
  moment: { ...day, ...clock },
  short: { ...monthDay, year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
  clock,
  monthDay,
  weekday: { weekday: 'short', ...clock },
  monthYear: { month: 'short', year: 'numeric' },
  yearlessDay: { weekday: 'long', day: 'numeric', month: 'long' },
} satisfies Record<string, Parts>;
type Form = keyof typeof forms;

/** What is left of a form where the time of a date is not known. `clock` has nothing left. */
const dayForms: Partial<Record<Form, Parts>> = { exact: full, moment: day, weekday: { weekday: 'short' } };

/** Each formatter is made once, because that is slow: half of the time that the page of an article takes to be rendered. */
const made = new Map<string, Intl.DateTimeFormat>();

/** Dates in the paper's time zone. They are the same for every reader, and before and after React hydrates the page. */
export const DatesContext = createContext(datesIn('UTC'));

/** Writes dates in the reader's own time zone. */
const writeForReader = writerIn(undefined);

/** Dates in the paper's time zone. */
export function useDates(): Dates {
  return use(DatesContext);
}

/**
 * A date of publication, `at` in milliseconds UTC. Once the page is hydrated, the reader's own exact time shows on hover,
 * where the time is known, and beside the date on focus and touch. Nothing, where the form leaves nothing of the date.
 */
export function PublishedTime({ at, form }: { at: number; form: DateForm }) {
  const text = useDates().format(at, form);
  const exact = useHydrated() ? writeForReader(at, 'exact') : undefined;
  return text === '' ? null : (
    <time dateTime={new Date(at).toISOString()} title={exact} tabIndex={isDayOnly(at) ? undefined : 0}>
      {text}
    </time>
  );
}

/** Dates in a time zone. `today` is the number of days from 1970 to the day from which brief dates are told. */
export function datesIn(timeZone: string, today: number | null = null): Dates {
  const write = writerIn(timeZone);
  const dayOf = dayNumbersIn(timeZone);
  const isOfThisYear = (at: number) => today !== null && yearOf(dayOf(at)) === yearOf(today);
  const briefForm = (at: number): Form => {
    const age = today === null ? Infinity : today - dayOf(at);
    if (age === 0 && !isDayOnly(at)) return 'clock';
    if (age > 0 && age < 7) return 'weekday';
    return isOfThisYear(at) ? 'monthDay' : 'monthYear';
  };
  return {
    dayOf,
    format: (at, form) => write(at, form === 'brief' ? briefForm(at) : form),
    groupLabel: (at, unit) => write(at, unit === 'day' ? (isOfThisYear(at) ? 'yearlessDay' : 'full') : unit),
  };
}

/** Writes dates in a time zone. Undefined stands for the reader's own. */
function writerIn(timeZone: string | undefined): (at: number, form: Form) => string {
  return (at, form) => {
    const dayOnly = isDayOnly(at);
    if (dayOnly && form === 'clock') return '';
    const key = `${timeZone} ${form} ${dayOnly}`;
    const parts = dayOnly ? { ...(dayForms[form] ?? forms[form]), timeZone: 'UTC' } : { ...forms[form], timeZone };
    const formatter = made.get(key) ?? new Intl.DateTimeFormat(dateLanguage, parts);
    made.set(key, formatter);
    return alike(formatter.format(at));
  };
}

/** Engines write English dates in two ways: "Fri, 18:20" and "Fri 18:20", "Sept" and "Sep". Build and browser must agree. */
function alike(date: string): string {
  return dateLanguage === 'en-GB' ? date.replaceAll(',', '').replace(/\bSept\b/, 'Sep') : date;
}

function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}
