import { type Article, type Coverage, type Image, shorten } from '../../core/article.ts';
import { isOwnPicture, usableOnCard } from '../../core/pictures.ts';
import { addressOfFile } from '../../core/feeds.ts';
import { escapeHtml } from '../escapeHtml.ts';

/** One entry of a feed. Every text is free of what XML can't hold, every address absolute. */
export interface WebFeedItem {
  /** The same in every build: the id of the story, or that of the article where the feed lists articles. */
  id: string;
  title: string;
  /** Where the headline leads. */
  url: string;
  summary: string | null;
  /** What it says as HTML: the summary, and the other sources of the story. */
  content: string;
  publishedAt: number | null;
  updatedAt: number | null;
  /** Authors, then the source. */
  creators: string[];
  topics: string[];
  picture: FeedPicture | null;
}

export interface FeedPicture {
  url: string;
  width: number | null;
  height: number | null;
  credit: string | null;
}

/** So much of a text or a list is in a feed. An address that is longer is left out. */
const MOST = { title: 500, summary: 1000, address: 2048, others: 10, creators: 10, topics: 20 } as const;

/** What feeds say in the language of the paper. */
export interface SaidInFeeds {
  /** Stands over the reports of other sources. */
  alsoReportedBy: string;
  /** "3 more sources" */
  sayMore: (sources: number) => string;
}

/** Makes items for the site at an address. That of an article is made once, however many feeds hold it. */
export class FeedItems {
  readonly #site: string;
  readonly #said: SaidInFeeds;
  readonly #made = new Map<Article, WebFeedItem>();

  /** `site`: absolute, with a slash at its end. */
  constructor(site: string, said: SaidInFeeds) {
    this.#site = site;
    this.#said = said;
  }

  /** The address of an article on this site. */
  pageOf(id: string): string {
    return `${this.#site}articles/${encodeURIComponent(id)}/`;
  }

  /** A story, by the article that leads it. */
  story(lead: Article): WebFeedItem {
    return { ...this.article(lead), id: lead.storyId };
  }

  /** An article by itself. */
  article(article: Article): WebFeedItem {
    let item = this.#made.get(article);
    if (item === undefined) this.#made.set(article, (item = this.#make(article)));
    return item;
  }

  /** A report of a story. Null where nothing tells it from others. */
  report({ id, url, title, excerpt, publishedAt, provider, image, topics }: Coverage): WebFeedItem | null {
    const [key, address] = [id ?? url, url ?? (id === null ? null : this.pageOf(id))];
    if (key === null || address === null) return null;
    const summary = excerpt === null ? null : textOf(excerpt, MOST.summary);
    return {
      id: key,
      title: textOf(title, MOST.title),
      url: address,
      summary,
      content: paragraph(summary),
      publishedAt,
      updatedAt: null,
      creators: [clean(provider.name)],
      topics: topics.slice(0, MOST.topics).map(clean),
      picture: this.#picture(image ?? undefined),
    };
  }

  #make(article: Article): WebFeedItem {
    const { id, title, url, excerpt, publishedAt, updatedAt, authors, provider, topics, images } = article;
    const summary = excerpt === null ? null : textOf(excerpt, MOST.summary);
    return {
      id,
      title: textOf(title, MOST.title),
      url: url ?? this.pageOf(id),
      summary,
      content: paragraph(summary) + this.#others(article),
      publishedAt,
      updatedAt,
      creators: [...authors.slice(0, MOST.creators), provider.name].map(clean),
      topics: topics.slice(0, MOST.topics).map(clean),
      picture: this.#picture(usableOnCard(images, provider.imageUrl)[0]),
    };
  }

  /** Links to one report of each other source, and to the article here where there are more. */
  #others({ id, provider, coverage }: Article): string {
    const reports = new Map<string, string | null>();
    for (const other of coverage)
      if (other.provider.key !== provider.key && (reports.get(other.provider.key) ?? null) === null)
        reports.set(other.provider.key, this.#other(other));
    const links = [...reports.values()].filter((report) => report !== null).slice(0, MOST.others);
    const list = links.length === 0 ? '' : `<p>${escapeHtml(this.#said.alsoReportedBy)}</p><ul>${links.join('')}</ul>`;
    const more = reports.size - links.length;
    return more === 0 ? list : `${list}<p>${link(this.pageOf(id), this.#said.sayMore(more))}</p>`;
  }

  #other({ id, url, title, provider }: Coverage): string | null {
    const address = url ?? (id === null ? null : this.pageOf(id));
    if (address === null || address.length > MOST.address) return null;
    return `<li>${link(address, textOf(title, MOST.title))} (${escapeHtml(clean(provider.name))})</li>`;
  }

  #picture(image: Image | undefined): FeedPicture | null {
    if (image === undefined || image.url.length > MOST.address) return null;
    const { url, width, height, attribution } = image;
    const address = isOwnPicture(url) ? this.#site + addressOfFile(url) : url;
    return { url: address, width, height, credit: attribution === null ? null : clean(attribution) };
  }
}

function paragraph(summary: string | null): string {
  return summary === null ? '' : `<p>${escapeHtml(summary)}</p>`;
}

function link(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}

function textOf(text: string, most: number): string {
  return shorten(clean(text), most);
}

/** All that is not in XML 1.0: controls, halves of characters, and two that are none. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text without what XML can't hold. */
export function clean(text: string): string {
  return text.replace(NOT_IN_XML, '');
}
