/** What a feed says of itself. */
export interface FeedFacts {
  /** Its name on one line; null where it has none. */
  title: string | null;
  /** The site that it belongs to. */
  site: string | null;
  /** The tag of its language. */
  lang: string | null;
}

/** One entry of a feed, as a record can have it: texts on one line, addresses of the public web. */
export interface FeedItem {
  /** What the feed knows it by: its guid, else its address. */
  key: string;
  title: string;
  excerpt: string | null;
  /** Milliseconds UTC. */
  publishedAt: number | null;
  updatedAt: number | null;
  url: string | null;
  /** The source where that is not the feed. */
  source: string | null;
  lang: string | null;
  authors: string[];
  topics: string[];
  images: FeedImage[];
  /** The address of its sound. */
  sound: string | null;
}

export interface FeedImage {
  url: string;
  width: number | null;
  height: number | null;
}

/** A feed that was read. */
export interface ReadFeed extends FeedFacts {
  items: FeedItem[];
  /** Entries that are no article: without a title, a text and an address. */
  unusable: number;
}

/** An entry as the four formats say it: texts may be HTML, addresses may be relative. */
export interface RawItem {
  id?: string | undefined;
  title?: string | undefined;
  /** Whether the title is text, and no HTML. */
  isPlain?: boolean;
  /** Texts, the shortest description first. */
  texts: readonly (string | undefined)[];
  dates: { published?: string | undefined; updated?: string | undefined };
  /** Addresses, the best first. */
  links: readonly (string | undefined)[];
  /** A name that is its address if it is a whole one. */
  permalink?: string | undefined;
  source?: string | undefined;
  lang?: string | undefined;
  authors: readonly (string | undefined)[];
  topics: readonly (string | undefined)[];
  media: readonly RawMedia[];
}

/** A picture, a sound or anything else that belongs to an entry. */
export interface RawMedia {
  url?: string | undefined;
  /** `image/png`, or `image`. */
  type?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

/** A feed as the four formats say it. */
export interface RawFeed {
  title?: string | undefined;
  site?: string | undefined;
  lang?: string | undefined;
  items: readonly RawItem[];
}
