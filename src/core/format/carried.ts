import type { Card } from '../article.ts';
import type { DirectoryEntry } from '../facets/directory.ts';
import type { EntryDetails } from '../facets/entryDetails.ts';
import { groupUnits } from '../facets/groups.ts';
import { cardShape, storedCard } from './cardPage.ts';
import type { Label } from './columns.ts';
import { type Paper, paperShape } from './paper.ts';
import { count, fields, list, nullable, number, oneOf, optional, record, type Shape, text } from './shape.ts';
import { type ShardArticle, shardArticleShape } from './shard.ts';
import { type TopicNote, topicNoteShape } from './topicNote.ts';

/** What a page carries beside the manifest, so that its view shows without a request. */
export interface Carried {
  article?: CarriedArticle | undefined;
  /** The article that leads the story of the page. */
  lead?: ShardArticle | undefined;
  entry?: CarriedEntry | undefined;
  directory?: CarriedDirectory | undefined;
}

/** The page of an article has no manifest. It holds nothing of the edition, and so changes only with its article. */
export interface CarriedArticle {
  article: ShardArticle;
  paper: Paper;
  /** The paper's time zone, by its IANA name. */
  timeZone: string;
}

/** A topic or a source with its first stories. */
export interface CarriedEntry {
  /** The key of its filter group. */
  group: string;
  entry: DirectoryEntry;
  details: EntryDetails;
  note: TopicNote | null;
  /** The topic above it. */
  parent: Label | null;
  articles: number;
  stories: number;
  cards: CarriedCard[];
}

/** All topics, all sources, or all labels of a facet of the publisher's own. */
export interface CarriedDirectory {
  /** The key of its filter group. */
  group: string;
  /** How many labels there are. The page carries the most frequent of them. */
  count: number;
  entries: DirectoryEntry[];
}

/** A story of a list, with the positions of its cards in their families. */
export interface CarriedCard {
  lead: number;
  card: Card;
  /** Of the article that the list is about, where it is not the lead. */
  found: { member: number; card: Card } | null;
}

/** The element of the page that holds it as JSON. */
export const CARRIED_ELEMENT_ID = 'carried';

const labelShape = fields({ key: text, label: text });
const monthsShape: Shape<Uint32Array> = (value, name) => Uint32Array.from(list(count)(value, name));
const directoryEntryShape = fields({ key: text, label: text, count, months: monthsShape });
const entryShape = fields({
  group: text,
  entry: directoryEntryShape,
  details: fields({
    days: nullable(fields({ first: number, last: number })),
    unit: oneOf(groupUnits),
    near: record(list(labelShape)),
  }),
  note: nullable(topicNoteShape),
  parent: nullable(labelShape),
  articles: count,
  stories: count,
  cards: list(fields({ lead: count, card: cardShape, found: nullable(fields({ member: count, card: cardShape })) })),
});
const carriedShape = fields({
  article: optional(fields({ article: shardArticleShape, paper: paperShape, timeZone: text })),
  lead: optional(shardArticleShape),
  entry: optional(entryShape),
  directory: optional(fields({ group: text, count, entries: list(directoryEntryShape) })),
});

/** JSON without `<`, so that it is safe inside a script element. */
export function writeCarried({ entry, directory, ...rest }: Carried): string {
  const stored = {
    ...rest,
    ...(entry !== undefined && { entry: storedEntry(entry) }),
    ...(directory !== undefined && { directory: { ...directory, entries: directory.entries.map(storedLabel) } }),
  };
  return JSON.stringify(stored).replaceAll('<', '\\u003c');
}

function storedEntry({ entry, cards, ...rest }: CarriedEntry): object {
  return {
    ...rest,
    entry: storedLabel(entry),
    cards: cards.map(({ lead, card, found }) => ({
      lead,
      card: storedCard(card),
      found: found && { member: found.member, card: storedCard(found.card) },
    })),
  };
}

function storedLabel(entry: DirectoryEntry): object {
  return { ...entry, months: [...entry.months] };
}

/** Inverse of `writeCarried` after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseCarried(data: unknown): Carried {
  return carriedShape(data, 'carried');
}
