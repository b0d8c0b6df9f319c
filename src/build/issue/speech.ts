import { DAY } from '../../core/day.ts';
import { countingIn, type Counting } from '../../core/words/count.ts';
import { RIGHT_TO_LEFT } from '../identity/styles.ts';
import type { PaperWords } from '../words/paperWords.ts';
import { type IssueSpan, isoDay } from './issueSpan.ts';

/** How a paper says days and lists of names, beside its words and counts. */
export interface Speech extends Counting {
  /** "23–30 November 2026" */
  formatSpan: (span: IssueSpan) => string;
  /** "28 Nov", with its year where that is not the year of the newest day. */
  formatDay: (day: number, newest: number) => string;
  /** "Coast Daily, The Tide and 3 others", of its names as they are to be written. */
  joinNames: (names: readonly string[], writeBetween: (text: string) => string) => string;
  /** A name that leaves the order of what stands beside it as it is, in whichever direction each is written. */
  isolate: (name: string) => string;
}

/** First strong isolate, and its end. */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** What a paper says in its language. Days are numbers from 1970. */
export function speechOf({ language, dateLanguage, direction }: PaperWords): Speech {
  const writer = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLanguage, { ...parts, timeZone: 'UTC' });
  const long = writer({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = writer({ day: 'numeric', month: 'short' });
  const ofYear = writer({ day: 'numeric', month: 'short', year: 'numeric' });
  const lists = new Intl.ListFormat(dateLanguage);
  return {
    ...countingIn(language),
    formatSpan: ({ first, last }) => long.formatRange(first * DAY, last * DAY),
    formatDay: (day, newest) => (yearOf(day) === yearOf(newest) ? short : ofYear).format(day * DAY),
    joinNames: (names, writeBetween) => joinParts(lists.formatToParts(names), names, writeBetween),
    isolate: (name) => (direction === 'rtl' || RIGHT_TO_LEFT.test(name) ? ISOLATE + name + END : name),
  };
}

function yearOf(day: number): string {
  return isoDay(day).slice(0, -6);
}

function joinParts(
  parts: readonly { type: string; value: string }[],
  names: readonly string[],
  writeBetween: (text: string) => string,
): string {
  let next = 0;
  return parts.map(({ type, value }) => (type === 'element' ? (names[next++] ?? '') : writeBetween(value))).join('');
}
