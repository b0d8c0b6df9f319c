import { shortHash } from '../contentHash.ts';
import type { FeedItem, ReadFeed } from './feedItem.ts';
import { feedRecord, otherNameOf, recordNameOf } from './feedRecord.ts';
import type { KnownFeed } from './feedsFile.ts';
import type { RecordShelf } from './recordShelf.ts';

/**
 * What became of an entry: a new record; its record written anew; its record as it was; left, because the publisher edited
 * the record, or removed it.
 */
export type Outcome = 'new' | 'updated' | 'same' | 'edited' | 'removed';

/** The records of a feed's entries. */
export interface ShelvedFeed extends Pick<KnownFeed, 'items' | 'written'> {
  counts: Record<Outcome, number>;
}

/** What is known of a feed before its entries become records. */
type Before = Pick<KnownFeed, 'items' | 'written'>;

const HASH = 16;

/**
 * Makes a record of each entry that has none, and writes those anew that nobody edited. An entry has a record if the feed
 * gave it before, whatever its title is now, or if a record has its address. Throws `NotWritten`.
 */
export function shelveFeed(feed: ReadFeed, before: Before, shelf: RecordShelf): ShelvedFeed {
  const items = new Map<string, string>();
  const written = new Map<string, string>();
  const counts = { new: 0, updated: 0, same: 0, edited: 0, removed: 0 };
  const isShared = sharedAddresses(feed.items);
  for (const item of feed.items) {
    const text = feedRecord(item, feed);
    const place = placeOf(item, before, shelf, isShared) ?? newPlace(item, text, shelf);
    const { outcome, hash } = shelveItem(place, text, item, shelf);
    counts[outcome]++;
    items.set(item.key, place.file);
    if (hash !== null) written.set(place.file, hash);
  }
  return { items, written, counts };
}

/** Where the record of an entry is, or will be. */
interface Place {
  file: string;
  state: 'free' | 'taken' | 'removed';
  /** The hash of what an import wrote there; null where it wrote nothing. */
  hash: string | null;
}

/** Null for an entry that never had a record. */
function placeOf(
  item: FeedItem,
  { items, written }: Before,
  shelf: RecordShelf,
  isShared: (url: string) => boolean,
): Place | null {
  const known = items.get(item.key);
  const hash = known === undefined ? null : (written.get(known) ?? null);
  if (known !== undefined && shelf.has(known)) return { file: known, state: 'taken', hash };
  const byAddress = item.url === null || isShared(item.url) ? null : shelf.fileOf(item.url);
  if (byAddress !== null) return { file: byAddress, state: 'taken', hash: hash ?? written.get(byAddress) ?? null };
  return known === undefined ? null : { file: known, state: 'removed', hash };
}

/** A name that is free, or that has this very record: an import that was stopped wrote it. */
function newPlace(item: FeedItem, text: string, shelf: RecordShelf): Place {
  const other = otherNameOf(item);
  const file = [recordNameOf(item), other].find((name) => !shelf.has(name) || shelf.read(name) === text) ?? other;
  return { file, state: shelf.has(file) ? 'taken' : 'free', hash: null };
}

function shelveItem(
  { file, state, hash }: Place,
  text: string,
  { url }: FeedItem,
  shelf: RecordShelf,
): { outcome: Outcome; hash: string | null } {
  if (state === 'removed') return { outcome: 'removed', hash };
  if (state === 'free') {
    shelf.create(file, text, url);
    return { outcome: 'new', hash: shortHash(text, HASH) };
  }
  const found = shelf.read(file);
  if (found === text) return { outcome: 'same', hash: shortHash(text, HASH) };
  // Another feed, or the publisher, made this record.
  if (hash === null) return { outcome: 'same', hash };
  if (shortHash(found, HASH) !== hash || !shelf.replace(file, found, text)) return { outcome: 'edited', hash };
  return { outcome: 'updated', hash: shortHash(text, HASH) };
}

/** Entries that all lead to one page are known by their guids alone. */
function sharedAddresses(items: readonly FeedItem[]): (url: string) => boolean {
  const [seen, shared] = [new Set<string>(), new Set<string>()];
  for (const { url } of items) {
    if (url === null) continue;
    if (seen.has(url)) shared.add(url);
    seen.add(url);
  }
  return (url) => shared.has(url);
}
