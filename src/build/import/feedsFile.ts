import { compare } from '../../core/compare.ts';
import { type Day, readDay } from '../../core/day.ts';
import { fields, oneOf, optional, record, refuse, type Shape, text } from '../../core/format/shape.ts';

/** The file with what is known of the feeds, in the folder of records. */
export const FEEDS_FILE = '_feeds.json';

const FORMAT = 'broadsheet-feeds-1';

/**
 * How a feed is. `ok`: it was read; `unchanged`: it says what it said before; `moved`: it was read, at another address for
 * good; `gone`: 404 or 410; `forbidden`: 401, 403 or 451; `html`: a page stands in its place; `resting`: its
 * host wants to be left alone for now; `silent`: no answer; `unusable`: anything else.
 */
export const importStates = [
  'ok',
  'unchanged',
  'moved',
  'gone',
  'forbidden',
  'html',
  'resting',
  'silent',
  'unusable',
] as const;
export type ImportState = (typeof importStates)[number];

/** What is known of one feed. */
export interface KnownFeed {
  state: ImportState;
  /** The status of the last answer, or what is wrong, in words. */
  answer: number | string;
  /** The first day of this state. */
  since: Day;
  /** Where a `moved` feed is now. */
  movedTo: string | null;
  /** Until when its host wants to be left alone, in milliseconds UTC. */
  restUntil: number | null;
  /** What the host wants to hear when it is asked for news. */
  etag: string | null;
  lastModified: string | null;
  /** The record of each entry that the feed has: its path in the folder, by the key of the entry. */
  items: ReadonlyMap<string, string>;
  /** The hashes of the records that were made of these entries, as they were written, by path. */
  written: ReadonlyMap<string, string>;
}

/** What is known of the feeds, by their addresses. */
export type Feeds = ReadonlyMap<string, KnownFeed>;

const LONGEST_WORDS = 500;

const day: Shape<Day> = (value, name) => readDay(text(value, name)) ?? refuse(name, 'a day such as 2026-11-29');
const words: Shape<string> = (value, name) => {
  const line = text(value, name);
  return line.length <= LONGEST_WORDS ? line : refuse(name, 'a short text');
};
const answer: Shape<number | string> = (value, name) => (typeof value === 'number' ? value : words(value, name));
/** A path that stays in the folder. */
const path: Shape<string> = (value, name) => {
  const file = text(value, name);
  return /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:\p{Cc}]+\.md$/u.test(file)
    ? file
    : refuse(name, 'the path of a record');
};
const time: Shape<number> = (value, name) => {
  const at = Date.parse(text(value, name));
  return Number.isNaN(at) ? refuse(name, 'a time such as 2026-11-29T12:00:00.000Z') : at;
};
const feedShape = fields({
  state: oneOf(importStates),
  answer,
  since: day,
  movedTo: optional(text),
  restUntil: optional(time),
  etag: optional(words),
  lastModified: optional(words),
  items: record(path),
  written: record(text),
});
const fileShape = fields({ format: oneOf([FORMAT]), feeds: record(feedShape) });

/** The file's text: feeds, and the entries of each, in order. Equal feeds give equal text. */
export function writeFeeds(feeds: Feeds): string {
  return `${JSON.stringify({ format: FORMAT, feeds: sorted(feeds, stored) }, null, 2)}\n`;
}

/** Inverse of `writeFeeds`. Throws an error for a text that is no such file. */
export function parseFeeds(json: string): Map<string, KnownFeed> {
  const { feeds } = fileShape(JSON.parse(json), 'the file');
  return new Map(
    Object.entries(feeds).map(([address, feed]) => {
      const { movedTo = null, restUntil = null, etag = null, lastModified = null, items, written } = feed;
      const maps = { items: new Map(Object.entries(items)), written: new Map(Object.entries(written)) };
      return [address, { ...feed, movedTo, restUntil, etag, lastModified, ...maps }];
    }),
  );
}

/** What is null is left out. */
function stored({ movedTo, restUntil, etag, lastModified, items, written, ...feed }: KnownFeed) {
  return {
    ...feed,
    ...(movedTo !== null && { movedTo }),
    ...(restUntil !== null && { restUntil: new Date(restUntil).toISOString() }),
    ...(etag !== null && { etag }),
    ...(lastModified !== null && { lastModified }),
    items: sorted(items, (file) => file),
    written: sorted(written, (hash) => hash),
  };
}

function sorted<Value, Stored>(
  map: ReadonlyMap<string, Value>,
  store: (value: Value) => Stored,
): Record<string, Stored> {
  return Object.fromEntries([...map].sort(([a], [b]) => compare(a, b)).map(([key, value]) => [key, store(value)]));
}
