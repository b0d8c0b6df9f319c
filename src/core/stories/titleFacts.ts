import { figuresOf, partsOf } from './partNumbers.ts';

/** Facts that a headline states: numbers, dates, the length of a list, the subject of a market report. */
export interface TitleFacts {
  /** Numbers without separators, in text order. Years and list counts are among them. */
  numbers: readonly string[];
  years: ReadonlySet<string>;
  months: ReadonlySet<string>;
  weekdays: ReadonlySet<string>;
  /** "2" for "Part II". */
  parts: ReadonlySet<string>;
  /** "10" for "10 ways to …", null for any other headline. */
  listCount: string | null;
  /** What the market of a market report is for, such as "service robotics". Null for any other headline. */
  market: string | null;
  /** Percentages of title and excerpt. They tell two reports about one market apart. */
  percentages: ReadonlySet<string>;
}

const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;
const YEAR = /^(?:19|20)\d\d$/u;
const MONTHS = /\b(january|february|march|april|may|june|july|august|september|october|november|december)\b/giu;
const SHORT_MONTHS = /\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?/giu;
const PERCENTAGE = /(?<!\d)\d+(?:[.,]\d+)?(?=\s?(?:%|per\s?cent))/giu;
const WEEKDAYS = /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/giu;
/** "10 quick ways …", "Ostra 5: six settings to change": a count of things, at the start or after a colon. */
const LIST =
  /(?:^|: )\W{0,20}(?:the |these |top |our |best )*(\d{1,2}) (?:[\p{L}'’-]+ ){0,3}?(?:(?:ways|tips|things|reasons|steps|trends|facts|ideas|tricks|lessons|signs|mistakes|questions|examples|myths|rules|predictions)\b|\p{L}+s (?:to|for|that|you|every)\b)/iu;
const MARKET_WORD = /\bmarkets?\b/iu;
const REPORT_WORDS =
  /\b(cagr|forecasts?|growth|size|shares?|trends|outlook|analysis|revenue|segments?|key (?:players|vendors|manufacturers)|worth|valued|industry|demand|covid-19 (?:crisis|impact)|researchandmarkets|insights|to (?:reach|hit|grow|record|surpass)|opportunit(?:y|ies)|drivers)\b/giu;
const FEWEST_REPORT_WORDS = 2;
const NOT_THE_SUBJECT = new Set(
  `global world worldwide the a an of in for and on how will is to report research study latest new post covid 19 impact by with size share growth
   trends analysis forecast forecasts industry market markets technology technologies software`.split(/\s+/u),
);

/** The facts of a title. The excerpt is read only for market reports. */
export function titleFacts(title: string, excerpt: string | null): TitleFacts {
  const numbers = (figuresOf(title).match(NUMBER) ?? []).map((number) => number.replace(/,/gu, ''));
  const text = `${title}. ${excerpt ?? ''}`;
  return {
    numbers,
    years: new Set(numbers.filter((number) => YEAR.test(number))),
    months: monthsOf(title),
    weekdays: new Set(Array.from(title.matchAll(WEEKDAYS), ([, day = '']) => day.toLowerCase())),
    parts: partsOf(title),
    listCount: listCount(title),
    market: marketOf(title, text),
    percentages: new Set(text.match(PERCENTAGE) ?? []),
  };
}

/** "May" and "March" count as months only beside a number, because they are also other words. */
function monthsOf(title: string): Set<string> {
  const months = new Set<string>();
  for (const match of [...title.matchAll(MONTHS), ...title.matchAll(SHORT_MONTHS)]) {
    const name = (match[1] ?? '').toLowerCase().slice(0, 3);
    const around = title.slice(Math.max(0, match.index - 8), match.index + match[0].length + 8);
    if ((name !== 'may' && name !== 'mar') || /\d/u.test(around)) months.add(name);
  }
  return months;
}

function listCount(title: string): string | null {
  return LIST.exec(figuresOf(title))?.[1] ?? null;
}

/** The words beside "market" in the title that say which market, in alphabetical order: "X" for "Global X Market". */
function marketOf(title: string, text: string): string | null {
  const start = title.search(MARKET_WORD);
  if (
    start < 0 ||
    new Set((text.match(REPORT_WORDS) ?? []).map((word) => word.toLowerCase())).size < FEWEST_REPORT_WORDS
  )
    return null;
  const before = subjectWords(title.slice(0, start));
  const words =
    before.length > 0
      ? before
      : subjectWords(
          title
            .slice(start)
            .replace(/^markets?\s+(?:for|of|in)\b/iu, '')
            .split(/[,:;|–-]/u)[0] ?? '',
        );
  return [...new Set(words)].sort().join(' ');
}

function subjectWords(text: string): string[] {
  const clause = text.replace(/\([^)]{0,200}\)/gu, ' ').replace(/\bartificial intelligence\b/giu, 'AI');
  const words = clause.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !NOT_THE_SUBJECT.has(word) && !/^\d+$/u.test(word));
}
