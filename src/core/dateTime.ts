import { DAY } from './day.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A longer text is no date. */
const LONGEST = 80;

/** A date, then optionally a time with optional seconds and fraction, then optionally an offset. A space may replace the T. */
export const ISO_DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?)?$/;

/**
 * Reads a date as milliseconds since 1970, UTC. It reads ISO 8601 ("2021-09-29", "2021-09-29T23:05:00+02:00") and the
 * forms that people and programs write in its place: "Wed, 29 Sep 2021 23:05:00 GMT", "September 29, 2021",
 * "2021/09/29 9:05", "20210929", "2021-W39", "2021-09", and seconds or milliseconds since 1970. A month, a week or a year
 * stands for its first day. A time without a zone is UTC. Null for another form, for a day that the calendar does not have
 * ("2024-02-30"), and where day and month could be mistaken for each other ("05/06/2024").
 */
export function parseDateTime(value: string | number): number | null {
  const text = String(value).trim();
  return readIso(text) ?? readWritten(text);
}

/** Whether a date is written as ISO 8601 says. */
export function isIsoDateTime(text: string): boolean {
  return ISO_DATE_TIME.test(text.trim());
}

/** Whether a text looks like a date whose day and month could be mistaken for each other. */
export function isAmbiguousDate(text: string): boolean {
  return /^\s*\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/.test(text);
}

function readIso(text: string): number | null {
  const match = ISO_DATE_TIME.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute = '0', second, fraction, zone = 'Z'] = match;
  const at = utc(Number(year), Number(month), Number(day));
  return hour === undefined ? at : sum(at, readClock({ hour, minute, second, fraction }), readZone(zone));
}

/** "Wed, ", "Wednesday " */
const WEEKDAY = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? (?=\S)/i;
/** A comment at the end: "(Central European Summer Time)". */
const COMMENT = / ?\([^()]*\)$/;
/** What the command `date` prints: "May 29 09:00:00 UTC 2024". */
const YEAR_LAST = /^([a-z]+ \d{1,2}) (\d{2}:\d{2}:\d{2}(?: [a-z]{1,5})?) (\d{4})$/i;

/** Beginnings of a text that name a day. */
const days: readonly (readonly [RegExp, (parts: readonly string[]) => number | null])[] = [
  [
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    ([year, , month, day]) => utc(Number(year), Number(month), Number(day)),
  ],
  [/^(\d{4})(\d{2})(\d{2})(?=T|$)/i, ([year, month, day]) => utc(Number(year), Number(month), Number(day))],
  [
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i,
    ([month = '', day, year]) => utc(Number(year), monthNamed(month), Number(day)),
  ],
  [
    /^(\d{1,2})(?:st|nd|rd|th|\.)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})(?!\d)/i,
    ([day, month = '', year = '']) => utc(fullYear(year), monthNamed(month), Number(day)),
  ],
  [/^(\d{4})[-/](\d{1,2})$/, ([year, month]) => utc(Number(year), Number(month), 1)],
  [/^([a-z]{3,9})\.?,? (\d{4})$/i, ([month = '', year]) => utc(Number(year), monthNamed(month), 1)],
  [
    /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/i,
    ([year, week, day]) => dayOfWeek(Number(year), Number(week), Number(day ?? 1)),
  ],
];

function readWritten(text: string): number | null {
  if (text.length > LONGEST) return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return readDigits(text);
  const plain = text.replace(/\s+/g, ' ').replace(WEEKDAY, '').replace(COMMENT, '').replace(YEAR_LAST, '$1 $3 $2');
  for (const [form, read] of days) {
    const match = form.exec(plain);
    if (match !== null) return sum(read(match.slice(1)), ...readTime(plain.slice(match[0].length)));
  }
  return null;
}

/** A year, a date without separators, the same with a time, or the time since 1970 in seconds or milliseconds. */
function readDigits(digits: string): number | null {
  if (/^(?:19\d\d|20\d\d|2100)$/.test(digits)) return utc(Number(digits), 1, 1);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/.exec(digits);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second] = compact;
    return sum(utc(Number(year), Number(month), Number(day)), readClock({ hour, minute, second }));
  }
  const since1970 = Number(digits);
  if (since1970 === 0 || (since1970 >= 1e8 && since1970 < 4.2e9)) return Math.trunc(since1970 * 1000);
  return since1970 >= 1e11 && since1970 < 4.2e12 ? Math.trunc(since1970) : null;
}

/** "T09:00:00Z", " 9:00 +0200", ", 9 pm EST" or nothing. */
const TIME =
  /^(?:T|,? (?:at )?)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?: ?([ap])\.?m\.?)?(?: ?([a-z+-].{0,20}))?$/i;
const COMPACT_TIME = /^T(\d{2})(\d{2})(\d{2})?()()([a-z+-].{0,20})?$/i;

/** The time of the day, and what its zone adds, in milliseconds. */
function readTime(text: string): (number | null)[] {
  if (text === '') return [0];
  const [, hour, minute, second, fraction, half, zone = 'Z'] = COMPACT_TIME.exec(text) ?? TIME.exec(text) ?? [];
  if (half !== undefined && half !== '') return [readHalfDay(Number(hour), half, { minute, second }), readZone(zone)];
  return [minute === undefined ? null : readClock({ hour, minute, second, fraction }), readZone(zone)];
}

interface Clock {
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  fraction?: string | undefined;
}

/** Milliseconds from the start of the day. 24:00 is its end. Null for what no clock shows. */
function readClock({ hour = '0', minute = '0', second = '0', fraction = '0' }: Clock): number | null {
  if (Number(minute) > 59 || Number(second) > 59) return null;
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const at = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * 1000 + milliseconds;
  return at < DAY || at === DAY ? at : null;
}

/** The same for a clock with 12 hours. */
function readHalfDay(hour: number, half: string, rest: Clock): number | null {
  if (hour < 1 || hour > 12) return null;
  return readClock({ ...rest, hour: String((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) });
}

/** Hours east of UTC, of the names that RFC 822 has and of other names that stand for one zone. */
const zoneHours: Readonly<Record<string, number>> = {
  ...{ Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, WEST: 1, BST: 1, CET: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, JST: 9 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
};
/** "+02:00", "+0200", "+2", "GMT+0200", "+0000 UTC" */
const OFFSET = /^(?:Z|UTC?|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?(?: [a-z]{1,5})?$/i;

/** Milliseconds to add to a time of the zone, to have it in UTC. Null for a zone that is not known. */
function readZone(zone: string): number | null {
  if (zone === 'Z') return 0;
  const offset = OFFSET.exec(zone);
  if (offset === null) {
    const name = zone.toUpperCase();
    return Object.hasOwn(zoneHours, name) ? -(zoneHours[name] ?? 0) * HOUR : null;
  }
  const [, sign, hours, minutes = '0'] = offset;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return (sign === '-' ? 1 : -1) * (Number(hours) * HOUR + Number(minutes) * MINUTE);
}

/** Unlike `Date.UTC` this takes the years 0 to 99 as they are, and refuses a 30 February. */
function utc(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : null;
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** The number of a month from 1, by its English name or by the first three letters or more. 0 for another word. */
function monthNamed(word: string): number {
  return months.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;
}

/** Of a year with two digits, as RFC 2822 reads it. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** A day of an ISO week. The first week of a year is the one with 4 January. Null for a week that the year does not have. */
function dayOfWeek(year: number, week: number, day: number): number | null {
  const fourth = utc(year, 1, 4);
  if (fourth === null || week < 1) return null;
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY;
  return new Date(monday + 3 * DAY).getUTCFullYear() === year ? monday + (day - 1) * DAY : null;
}

function sum(...parts: (number | null)[]): number | null {
  return parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
}
