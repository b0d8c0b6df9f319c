import type { Card } from '../article.ts';
import { cardShape } from '../format/cardPage.ts';
import {
  fields,
  list,
  nullable,
  number,
  oneOf,
  optional,
  refuse,
  type Shape,
  type Shaped,
  text,
} from '../format/shape.ts';
import { parseFollowKey } from './follow.ts';
import { parseEntryKey } from './mute.ts';
import { isSearch } from './view.ts';

/** A moment in milliseconds since 1970, UTC, that dates can tell. */
const time: Shape<number> = (value, name) => {
  const at = number(value, name);
  return isTime(at) ? at : refuse(name, 'a time');
};
/** Whether a value is a moment that dates can tell. */
export const isTime = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= LAST_TIME;
/** The last moment that JavaScript has a date for. */
const LAST_TIME = 8.64e15;

/** A card out of a file that anybody may have written. */
const savedCard: Shape<Card> = (value, name) => {
  const card = cardShape(value, name);
  nullable(time)(card.publishedAt, 'publishedAt');
  return card.url === null || /^https?:\/\//.test(card.url) ? card : refuse('url', 'an address of the web');
};

/** What the reader read of a story. Its key is the story's id. */
export interface ReadStory {
  /** How many sources the story had then. */
  sources: number;
  /** Ids of its articles that were read, but for that of the key: they find the story again where it comes apart. */
  articles?: string[] | undefined;
}
const readShape: Shape<ReadStory> = fields({ sources: number, articles: optional(list(text)) });

/** A saved article, as its card knew it. Its key is the article's id. */
const savedShape = fields({ card: savedCard });

/** When the reader was here. See `visits.ts`. */
const visitsShape = fields({
  lastAt: time,
  newestAt: nullable(time),
  line: nullable(fields({ at: time, newestAt: time })),
});

/** What the reader muted or follows. Its key is that of the mute or the follow (`entryKeyOf`). */
const labelShape = fields({ label: text });

/** What the paper opens with, as the address has it: a view of the reader's own, or one of `show`. */
const openingShape = fields({ search: text });

/** A view of the reader's own. Its key is the search string of its address. */
const viewShape = fields({ name: text, position: number });

export type SavedArticle = Shaped<typeof savedShape>;
export type Visits = Shaped<typeof visitsShape>;

/** The key of the only entry about visits. */
export const VISITS = 'visits';
/** The key of the only entry about what the paper opens with. */
export const OPENING = 'opening';

interface Entry<Kind, Value> {
  kind: Kind;
  key: string;
  /** When the reader said so. Milliseconds since 1970, UTC, by their clock. */
  at: number;
  /** Null where the reader took it back. */
  value: Value | null;
}

/** One thing that the browser remembers for the reader. */
export type MemoryEntry =
  | Entry<'read', ReadStory>
  | Entry<'saved', SavedArticle>
  | Entry<'muted', Shaped<typeof labelShape>>
  | Entry<'followed', Shaped<typeof labelShape>>
  | Entry<'view', Shaped<typeof viewShape>>
  | Entry<'opening', Shaped<typeof openingShape>>
  | Entry<'visits', Visits>;
export type MemoryKind = MemoryEntry['kind'];
export type ReadEntry = Extract<MemoryEntry, { kind: 'read' }>;
const kinds = [
  'read',
  'saved',
  'muted',
  'followed',
  'view',
  'opening',
  'visits',
] as const satisfies readonly MemoryKind[];

/** An entry out of a database, a message or a file. Throws a `FormatError` on anything else. */
export const memoryEntry: Shape<MemoryEntry> = (value, name) => {
  const { kind, key, at, ...rest } = entryShape(value, name);
  const where = `${kind} of "${key}"`;
  if (kind === 'read') return { kind, key, at, value: nullable(readShape)(rest.value, where) };
  if (kind === 'saved') return { kind, key, at, value: nullable(savedShape)(rest.value, where) };
  if (kind === 'muted' && parseEntryKey(key) === null) return refuse(where, 'a topic, source, kind or word');
  if (kind === 'followed' && parseFollowKey(key) === null) return refuse(where, 'a topic or source');
  if (kind === 'muted' || kind === 'followed') return { kind, key, at, value: nullable(labelShape)(rest.value, where) };
  if (kind === 'view' && !isSearch(key)) return refuse(where, 'a search');
  if (kind === 'view') return { kind, key, at, value: nullable(viewShape)(rest.value, where) };
  if (kind === 'opening') return { kind, key, at, value: nullable(openingShape)(rest.value, where) };
  return { kind, key, at, value: nullable(visitsShape)(rest.value, where) };
};
const entryShape = fields({
  kind: oneOf(kinds),
  key: text,
  at: time,
  value: (value: unknown) => value,
});

/** The entries among what is stored. A damaged one is passed over. */
export function soundEntries(stored: readonly unknown[]): MemoryEntry[] {
  return stored.flatMap((one) => {
    try {
      return [memoryEntry(one, 'entry')];
    } catch {
      return [];
    }
  });
}

/** Whether an entry is of a kind. */
export function isOf<Kind extends MemoryKind>(
  kind: Kind,
  entry: MemoryEntry,
): entry is Extract<MemoryEntry, { kind: Kind }> {
  return entry.kind === kind;
}

/** One text for each thing that is remembered: entries with the same name replace each other. */
export function nameOf({ kind, key }: { kind: MemoryKind; key: string }): string {
  return `${kind} ${key}`;
}
