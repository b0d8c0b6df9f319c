import { dump } from 'js-yaml';
import { addressPart } from '../articles/articleIds.ts';
import { shortHash } from '../contentHash.ts';
import { siteOf } from '../records/site.ts';
import type { FeedFacts, FeedItem } from './feedItem.ts';

/** Units of UTF-16 of a title in the name of a file. In UTF-8 they are at most 180 bytes. */
const LONGEST_SLUG = 60;
const SHORT_HASH = 8;

/** The start of a text that would make the record a template for notes (`isTemplate`). */
const PLACEHOLDER = /^(\w+: ")([{<])(?=[{%])/gm;

/** The record of an entry: front matter in YAML, and no body. Equal entries give equal text. */
export function feedRecord(item: FeedItem, feed: FeedFacts): string {
  const yaml = dump(fieldsOf(item, feed), { lineWidth: -1, forceQuotes: true, quoteStyle: 'double' });
  return `---\n${yaml.replace(PLACEHOLDER, (_, start: string, sign: string) => start + escaped(sign))}---\n`;
}

/** A character in double quotes of YAML. */
function escaped(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16)}`;
}

/** Fields without a value are left out. */
function fieldsOf(item: FeedItem, feed: FeedFacts) {
  const { title, excerpt, url, authors, topics, images, sound } = item;
  const lang = item.lang ?? feed.lang;
  const name = item.source ?? feed.title;
  const domain = item.source === null && feed.site !== null ? siteOf(feed.site) : null;
  const provider = { ...given({ name, domain }), ...(authors.length > 0 && { authors }) };
  return {
    title,
    ...given({
      excerpt,
      publishedDateTime: isoTime(item.publishedAt),
      updatedDateTime: isoTime(item.updatedAt),
      webUrl: url,
      lang,
    }),
    ...(Object.keys(provider).length > 0 && { provider }),
    ...(topics.length > 0 && { topics }),
    ...(images.length > 0 && { images: images.map(given) }),
    ...(sound !== null && { featuredContent: `<audio src="${sound.replaceAll("'", '%27')}"></audio>` }),
  };
}

/** Without what is null. */
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function isoTime(at: number | null): string | null {
  return at === null ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** The name of a new record: `2024-05-31-kelp-returns.md`. */
export function recordNameOf({ title, publishedAt, key }: FeedItem): string {
  const day = isoTime(publishedAt)?.slice(0, 10) ?? 'undated';
  return `${day}-${shortSlug(title) || shortHash(key, SHORT_HASH)}.md`;
}

/** The same where another record has that name. */
export function otherNameOf(item: FeedItem): string {
  return recordNameOf(item).replace(/\.md$/, `-${shortHash(item.key, SHORT_HASH)}.md`);
}

/** Cut at a word, if one ends in its second half. */
function shortSlug(title: string): string {
  const words = addressPart(title.replace(/\p{Variation_Selector}/gu, ''));
  if (words.length <= LONGEST_SLUG) return words;
  const part = words.slice(0, LONGEST_SLUG + 1);
  const end = part.lastIndexOf('-');
  return end > LONGEST_SLUG / 2 ? part.slice(0, end) : words.slice(0, LONGEST_SLUG).replace(/[\uD800-\uDBFF]$/, '');
}
