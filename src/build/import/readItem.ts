import { parseUrl, resolveAddress, safeAddress } from '../../core/address.ts';
import { parseDateTime } from '../../core/dateTime.ts';
import { languageTag } from '../../core/languageTag.ts';
import { LONGEST_ADDRESS, LONGEST_NAME, LONG_TITLE } from '../../core/limits.ts';
import { redirectTarget } from '../../core/redirectors.ts';
import { withoutTracking } from '../../core/tracking.ts';
import { contentHash } from '../contentHash.ts';
import { SOUND_ENDING } from '../records/sound.ts';
import type { FeedFacts, FeedImage, FeedItem, RawFeed, RawItem, RawMedia, ReadFeed } from './feedItem.ts';
import { oneLine, plainWords, shortText } from './plainWords.ts';

const LONGEST_EXCERPT = 1_200;
/** The title of an entry that has none: its first words. */
const FIRST_WORDS = 100;
const LONGEST_KEY = 300;
const MOST_TOPICS = 20;
const MOST_AUTHORS = 20;
const MOST_IMAGES = 3;
/** Other years are mistakes. */
const YEARS = { first: Date.UTC(1900, 0), last: Date.UTC(2100, 0) };

/** Makes texts plain and addresses safe. `at`: the address of the feed, from which relative ones begin; null for a file. */
export function readFeed(raw: RawFeed, at: string | null): ReadFeed {
  const facts: FeedFacts = {
    title: shortText(raw.title, LONGEST_NAME),
    site: addressIn([raw.site], at),
    lang: languageTag(raw.lang ?? ''),
  };
  const items = raw.items.map((item) => readItem(item, facts.site ?? at)).filter((item) => item !== null);
  return { ...facts, items: uniqueItems(items), unusable: raw.items.length - items.length };
}

/** Null for what is no article: it has no address, and neither title nor text. */
function readItem(raw: RawItem, base: string | null): FeedItem | null {
  const texts = raw.texts.map((text) => plainWords(text ?? ''));
  const url = addressIn(raw.links, base) ?? addressIn([raw.permalink], null);
  const excerpt = shortText(
    raw.texts.find((_, i) => texts[i]?.text !== ''),
    LONGEST_EXCERPT,
  );
  const title = titleOf(raw) ?? shortText(excerpt ?? '', FIRST_WORDS);
  if (title === null) return null;
  const publishedAt = dateOf(raw.dates.published) ?? dateOf(raw.dates.updated);
  return {
    key: keyOf(raw.id ?? url ?? title),
    title,
    excerpt: excerpt === title ? null : excerpt,
    publishedAt,
    updatedAt: laterThan(publishedAt, dateOf(raw.dates.updated)),
    url,
    source: nameIn(raw.source),
    lang: languageTag(raw.lang ?? ''),
    authors: uniqueNames(raw.authors, MOST_AUTHORS),
    topics: uniqueNames(raw.topics, MOST_TOPICS),
    images: imagesOf([...raw.media, ...texts.flatMap(({ pictures }) => pictures.map(asPicture))], url ?? base),
    sound: soundIn(raw.media, url ?? base),
  };
}

function titleOf({ title, isPlain = false }: RawItem): string | null {
  if (!isPlain) return shortText(title, LONG_TITLE);
  const line = oneLine((title ?? '').slice(0, LONG_TITLE));
  return line === '' ? null : line;
}

/** Entries whose key was there before are the same entry. */
function uniqueItems(items: readonly FeedItem[]): FeedItem[] {
  const known = new Set<string>();
  return items.filter(({ key }) => !known.has(key) && known.add(key));
}

function keyOf(id: string): string {
  const key = oneLine(id.slice(0, LONGEST_KEY));
  return id.length > LONGEST_KEY || key === '' ? contentHash(id.toWellFormed()) : key;
}

/** The first of some addresses that is one of the public web, in full and without what only tells how a reader came. */
function addressIn(addresses: readonly (string | undefined)[], base: string | null): string | null {
  for (const address of addresses) {
    const url = address === undefined || address.length > LONGEST_ADDRESS ? null : absolute(address.trim(), base);
    if (url !== null) return withoutTracking(redirectTarget(url));
  }
  return null;
}

function absolute(address: string, base: string | null): string | null {
  const whole = resolveAddress(address, null);
  if (whole !== null || base === null || address === '' || /^(?:#|[a-z][\w+.-]*:)/i.test(address)) return whole;
  return safeAddress(parseUrl(address, base)?.href ?? '');
}

function dateOf(text: string | undefined): number | null {
  const at = text === undefined ? null : parseDateTime(text);
  return at === null || at < YEARS.first || at >= YEARS.last ? null : at;
}

function laterThan(first: number | null, second: number | null): number | null {
  return first !== null && second !== null && second > first ? second : null;
}

/** Names in a vocabulary of addresses, such as `http://schemas.example/kind#post`, are for programs. */
function nameIn(text: string | undefined): string | null {
  const name = text === undefined || text.length > 2 * LONGEST_NAME ? null : shortText(text, Infinity);
  return name === null || name.length > LONGEST_NAME || /^[a-z]+:\/\//i.test(name) ? null : name;
}

function uniqueNames(texts: readonly (string | undefined)[], most: number): string[] {
  const names = new Map<string, string>();
  for (const text of texts) {
    const name = nameIn(text);
    if (name !== null && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    if (names.size === most) break;
  }
  return [...names.values()];
}

function asPicture(url: string): RawMedia {
  return { url, type: 'image' };
}

function imagesOf(media: readonly RawMedia[], base: string | null): FeedImage[] {
  const images = new Map<string, FeedImage>();
  for (const one of media) {
    const url = isPicture(one) ? addressIn([one.url], base) : null;
    if (url !== null && !images.has(url))
      images.set(url, { url, width: pixels(one.width), height: pixels(one.height) });
    if (images.size === MOST_IMAGES) break;
  }
  return [...images.values()];
}

function isPicture({ type, url }: RawMedia): boolean {
  return type === undefined ? /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/i.test(url ?? '') : /^image\b/i.test(type);
}

/** The page plays what comes over https alone. */
function soundIn(media: readonly RawMedia[], base: string | null): string | null {
  const sounds = media.filter(isSound).map(({ url }) => url);
  const address = addressIn(sounds, base);
  return address?.startsWith('https:') === true ? address : null;
}

function isSound({ type, url }: RawMedia): boolean {
  return /^audio\b/i.test(type ?? '') || SOUND_ENDING.test(parseUrl(url ?? '')?.pathname ?? '');
}

function pixels(value: number | undefined): number | null {
  return value !== undefined && Number.isInteger(value) && value > 0 && value <= 20_000 ? value : null;
}
