import { type Article, shorten } from '../../core/article.ts';
import { clean } from '../feeds/feedItems.ts';
import { newSources, sourceKeys, type SentStories } from './sentStories.ts';

/** A story in an issue. Texts have one line and nothing that turns the order of what follows. */
export interface Entry {
  title: string;
  /** The language of its texts; null: that of the paper. */
  lang: string | null;
  /** Where the headline leads: to the original, else to the page here. */
  url: string | null;
  excerpt: string | null;
  source: string;
  publishedAt: number | null;
  isUnpublished: boolean;
  /** One report of each other source, up to `MOST.others`. */
  others: Source[];
  /** The other sources beyond these. */
  unnamed: number;
  /** Sources that the last issue did not have; null where it did not have the story. */
  newSources: number | null;
  /** The story's page here. */
  page: string | null;
  topics: readonly string[];
  /** The keys of its sources. */
  sources: readonly string[];
}

export interface Source {
  name: string;
  url: string | null;
}

/** So much of a text or a list is in an issue. An address that is longer is left out. */
const MOST = { title: 300, excerpt: 280, name: 80, address: 1000, others: 6 } as const;

/** What an issue shows of a story, by the article that leads it. `site`: the public address, with a slash at its end; null: none is known. */
export function entryOf(lead: Article, told: SentStories, site: string | null): Entry {
  const page = site === null ? null : `${site}articles/${encodeURIComponent(lead.id)}/`;
  const others = otherSources(lead);
  const excerpt = lead.excerpt === null ? '' : lineOf(lead.excerpt, MOST.excerpt);
  const source = lineOf(lead.provider.name, MOST.name);
  return {
    title: lineOf(lead.title, MOST.title) || source || lead.id,
    lang: lead.lang ?? null,
    url: shortAddress(lead.url) ?? shortAddress(page),
    excerpt: excerpt === '' ? null : excerpt,
    source,
    publishedAt: lead.publishedAt,
    isUnpublished: !lead.published,
    others: others.slice(0, MOST.others),
    unnamed: Math.max(0, others.length - MOST.others),
    newSources: newSources(lead, told),
    page: shortAddress(page),
    topics: lead.topics,
    sources: sourceKeys(lead),
  };
}

/** The first report with an address of each other source, in the order of the coverage. */
function otherSources({ provider, coverage }: Article): Source[] {
  const found = new Map<string, Source>();
  for (const { provider: other, url } of coverage)
    if (other.key !== provider.key && (found.get(other.key)?.url ?? null) === null)
      found.set(other.key, { name: lineOf(other.name, MOST.name) || other.key, url: shortAddress(url) });
  return [...found.values()];
}

/** The address, unless it is too long. */
export function shortAddress(url: string | null): string | null {
  return url === null || url.length > MOST.address ? null : url;
}

/** What turns the order of letters until it is ended, by a record perhaps never. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text in one line, of so many characters at most. */
export function lineOf(text: string, most: number): string {
  return shorten(
    clean(text)
      .replace(TURNS, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
    most,
  );
}
