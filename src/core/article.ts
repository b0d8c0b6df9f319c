import { SHARP, sharpest, usableOnCard } from './pictures.ts';

/**
 * What a reader can be shown of one record. Made by the build's normalise stage, carried in article
 * shards. Absence is always `null`. Every address is absolute and `http:` or `https:`, but for `Image.url`.
 */
export interface Article {
  /** Name in the address bar, unique in an edition, derived from the record's file name. */
  id: string;
  /** The same for all articles of a story: the id of its earliest, whichever leads. */
  storyId: string;
  title: string;
  /** The BCP 47 tag of the language of its texts; missing where that is the paper's. */
  lang?: string | undefined;
  /** Ends with an ellipsis where the record's own text was cut. */
  excerpt: string | null;
  /** Milliseconds since 1970, UTC. Exactly midnight means that only the day is known. */
  publishedAt: number | null;
  updatedAt: number | null;
  /** `originalUrl`, else `webUrl`: where the headline leads. */
  url: string | null;
  ampUrl: string | null;
  ampCacheUrl: string | null;
  /** The record's `type`: "article", "video", "course" … unknown ones as they are. */
  kind: string;
  category: string | null;
  provider: Provider;
  authors: string[];
  topics: string[];
  /** Labels of the publisher's own facets, by the facet's key; missing where there are none. */
  facets?: Record<string, string[]> | undefined;
  /** In the order to try them. */
  images: Image[];
  /** Editorial score of the article, about -1 to 210. */
  quality: number | null;
  /** Score of the whole story; -1: not its story's lead. */
  heat: number | null;
  /** False where the record says `published: false`. */
  published: boolean;
  player: Player | null;
  /** The address of a sound (https), played on a click only. */
  sound: string | null;
  /** ISO 8601 duration, "PT9M3S". */
  duration: string | null;
  price: string | null;
  levels: string[];
  rating: Rating | null;
  actions: Action[];
  /** A collection's parts, in its order. */
  parts: Part[];
  /** Sanitised HTML, safe to insert. */
  body: string | null;
  /** What others have of the same story: records of the folder first, then what records only list. */
  coverage: Coverage[];
}

/** Who published an article. Two providers are one when their keys are equal. */
export interface Provider {
  /** The domain without `www.`, else the name's label key. */
  key: string;
  name: string;
  domain: string | null;
  imageUrl: string | null;
}

/** Sizes in pixels, as the record says. */
export interface Image {
  /** Of the publisher's own pictures the path below the site's base, `data/pictures/…`. */
  url: string;
  width: number | null;
  height: number | null;
  title: string | null;
  attribution: string | null;
  /** The widths of smaller copies (`smallerCopies.ts`), ascending; missing where there are none. */
  widths?: number[] | undefined;
}

/** A known video player, shown on a click only. */
export interface Player {
  host: PlayerHost;
  /** The video's id at that host: letters, digits, `-` and `_` only. */
  videoId: string;
}

export const playerHosts = ['youtube', 'vimeo'] as const;
export type PlayerHost = (typeof playerHosts)[number];

export interface Rating {
  count: number;
  /** Out of five. */
  average: number;
}

export interface Action {
  title: string;
  url: string;
  attribution: string | null;
}

/** `id` is null where the named record is not in the edition. */
export interface Part {
  title: string;
  id: string | null;
}

/** One other article of the same story. `id` links to our own article where the folder holds it. */
export interface Coverage {
  id: string | null;
  title: string;
  excerpt: string | null;
  url: string | null;
  publishedAt: number | null;
  provider: Provider;
  image: Image | null;
  /** Addresses of pictures to try where that one fails. */
  otherImages?: string[] | undefined;
  topics: string[];
  /** Why it belongs to the story: "same press release"; null where the record lists it and no more is known. */
  reason: string | null;
}

/** A card of the feed: what is needed of an article before it is opened. */
export interface Card {
  id: string;
  /** As in `Article`. */
  storyId: string;
  title: string;
  /** As in `Article`. */
  lang?: string | undefined;
  /** At most `EXCERPT_ON_CARD` characters. */
  excerpt: string | null;
  publishedAt: number | null;
  url: string | null;
  kind: string;
  provider: { key: string; name: string };
  topics: string[];
  /** Only those that are good enough for a card. The article may have others. */
  images: Omit<Image, 'attribution'>[];
  published: boolean;
  duration: string | null;
  /** How many other sources cover the story. */
  otherSources: number;
  /** Whether the article has other reports of its story or similar articles to show. */
  hasRelated: boolean;
  /** How much a story weighs on the front page, but for its age. 0 for an article that leads no story. */
  merit: number;
}

/** A similar article as it stands under another one. `reason` is shown: "About breast cancer, tumour". */
export interface SimilarArticle {
  id: string;
  title: string;
  publishedAt: number | null;
  provider: { key: string; name: string };
  topics: string[];
  image: Image | null;
  /** As in `Coverage`. */
  otherImages?: string[] | undefined;
  reason: string;
}

/** Other articles that one article's coverage holds at most. Only the lead of a larger story has more: all its members. */
export const MOST_COVERAGE = 50;
export const EXCERPT_ON_CARD = 320;
/** Pictures that a card tries. */
export const IMAGES_ON_CARD = 4;
/** What a card carries of an article at most, in characters and elements: the page carries cards. */
const ON_CARD = { title: 500, pictureAddress: 2048, topics: 20 } as const;

/** The card of an article, without merit: that takes a look at other stories. `hasSimilar`: other articles are like it. */
export function cardOf(article: Article, hasSimilar: boolean): Card {
  const otherProviders = new Set(article.coverage.map((other) => other.provider.key));
  otherProviders.delete(article.provider.key);
  return {
    id: article.id,
    storyId: article.storyId,
    title: shorten(article.title, ON_CARD.title),
    lang: article.lang,
    excerpt: article.excerpt === null ? null : shorten(article.excerpt, EXCERPT_ON_CARD),
    publishedAt: article.publishedAt,
    url: article.url,
    kind: article.kind,
    provider: { key: article.provider.key, name: article.provider.name },
    topics: article.topics.slice(0, ON_CARD.topics),
    images: sharpest(usableOnCard(article.images, article.provider.imageUrl), SHARP.card)
      .filter(({ url }) => url.length <= ON_CARD.pictureAddress)
      .slice(0, IMAGES_ON_CARD)
      .map(({ url, width, height, title, widths }) => ({ url, width, height, title, widths })),
    published: article.published,
    duration: article.duration,
    otherSources: otherProviders.size,
    hasRelated: hasSimilar || article.coverage.length > 0,
    merit: 0,
  };
}

/** What joins a word to the next one. An ellipsis takes its place. */
const JOINTS = new Set(' \t\n\u00a0,;:–—-(');

/**
 * Cuts at a word's end, a word of more than half the length inside it, so that the text with its ellipsis is at
 * most `length` characters (UTF-16 units, two or more).
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 2).replace(/[\uD800-\uDBFF]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  let end = lastSpace > length / 2 ? lastSpace : cut.length;
  while (JOINTS.has(cut.charAt(end - 1))) end -= 1;
  return `${cut.slice(0, end)} …`;
}
