import type { AnyFeed, parseOpml } from 'feedsmith';
import type { ReadFeed } from './feedItem.ts';
import { rawFeed } from './rawFeed.ts';
import { readFeed } from './readItem.ts';

/** Entries of a feed that are read, and feeds of a list. */
export const MOST_ENTRIES = 1_000;
const MOST_FEEDS = 10_000;

/** What a file or an answer holds: a feed, a list of feeds, or something else, in words that complete "it …". */
export type ParsedSource =
  | { kind: 'feed'; feed: ReadFeed }
  | { kind: 'list'; addresses: string[] }
  | { kind: 'html'; reason: string }
  | { kind: 'other'; reason: string };

/** Characters in which a document says what it is. Comments may stand before. */
const HEAD = 2_000;
/** The last tag of a whole feed stands in so many characters at its end. */
const TAIL = 2_000;

/** Reads a feed in RSS, Atom, RDF or JSON, or a list in OPML. `at`: where it came from; null for a file. Never rejects. */
export async function parseSource(text: string, at: string | null): Promise<ParsedSource> {
  const head = text.slice(0, HEAD);
  if (/<opml[\s>]/i.test(head)) return readList(text);
  if (/^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return { kind: 'html', reason: 'is a page of HTML, and no feed' };
  if (text.trim() === '') return { kind: 'other', reason: 'is empty' };
  const { parseFeed } = await import('feedsmith');
  const feed = attempt(() => parseFeed(text, { maxItems: MOST_ENTRIES }));
  if (feed === null) return { kind: 'other', reason: isXml(text) ? 'is damaged, or no feed' : 'is no feed' };
  if (!isWhole(text, feed)) return { kind: 'other', reason: 'broke off before its end' };
  return { kind: 'feed', feed: readFeed(rawFeed(feed), at) };
}

async function readList(text: string): Promise<ParsedSource> {
  const { parseOpml } = await import('feedsmith');
  const list = attempt(() => parseOpml(text));
  if (list === null || !/<\/opml\s*>/i.test(text.slice(-TAIL)))
    return { kind: 'other', reason: 'is a damaged list of feeds, or an empty one' };
  return { kind: 'list', addresses: addressesOf(list.body?.outlines ?? []) };
}

type Outlines = NonNullable<NonNullable<ReturnType<typeof parseOpml>['body']>['outlines']>;

/** The addresses of feeds in folders of any depth, each once, in their order. */
function addressesOf(outlines: Outlines): string[] {
  const found = new Set<string>();
  const waiting = outlines.toReversed();
  for (let one = waiting.pop(); one !== undefined && found.size < MOST_FEEDS; one = waiting.pop()) {
    if (one.xmlUrl !== undefined) found.add(one.xmlUrl.trim());
    for (const inner of (one.outlines ?? []).toReversed()) waiting.push(inner);
  }
  return [...found];
}

/** A parser of XML forgives an end that is missing. Half an entry must not become a record. */
function isWhole(text: string, { format }: AnyFeed): boolean {
  return format === 'json' || /<\/(?:[\w-]+:)?(?:rss|feed|rdf)\s*>/i.test(text.slice(-TAIL));
}

function isXml(text: string): boolean {
  return text.trimStart().startsWith('<');
}

/** Null where it throws: what it throws says nothing that helps a publisher. */
function attempt<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch {
    return null;
  }
}
