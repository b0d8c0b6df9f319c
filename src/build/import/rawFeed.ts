import type { AnyFeed, AtomFeed, AtomNs, DcNs, DcTermsNs, JsonFeed, MediaNs, RdfFeed, RssFeed } from 'feedsmith';
import type { RawFeed, RawItem, RawMedia } from './feedItem.ts';

/** What the entries of the formats in XML have in common: the vocabularies that they borrow. */
interface Borrowed {
  dc?: DcNs.ItemOrFeed<string>;
  dcterms?: DcTermsNs.ItemOrFeed<string>;
  media?: MediaNs.ItemOrFeed;
  atom?: AtomNs.Entry<string>;
}

/** What a feed of any format says, in one form. */
export function rawFeed({ format, feed }: AnyFeed): RawFeed {
  switch (format) {
    case 'rss':
      return {
        title: feed.title,
        site: feed.link,
        lang: feed.language ?? feed.dc?.languages?.[0],
        items: listOf(feed.items, ofRss),
      };
    case 'rdf':
      return { title: feed.title, site: feed.link, lang: feed.dc?.languages?.[0], items: listOf(feed.items, ofRdf) };
    case 'atom':
      return {
        title: feed.title?.value,
        site: pageOf(feed.links)[0],
        lang: feed.xml?.lang,
        items: listOf(feed.entries, ofAtom),
      };
    case 'json':
      return { title: feed.title, site: feed.home_page_url, lang: feed.language, items: listOf(feed.items, ofJson) };
  }
}

function listOf<Item>(items: readonly Item[] | undefined, read: (item: Item) => RawItem): RawItem[] {
  return (items ?? []).map(read);
}

function ofRss(item: RssFeed.Item<string>): RawItem {
  const { guid, itunes, media } = item;
  return {
    id: guid?.value,
    title: item.title ?? item.dc?.titles?.[0] ?? media?.title?.value,
    texts: [item.description, itunes?.summary, ...borrowedTexts(item)],
    dates: {
      published: item.pubDate ?? borrowedDate(item),
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    },
    links: [item.link, ...pageOf(item.atom?.links)],
    permalink: guid?.isPermaLink === false ? undefined : guid?.value,
    source: item.source?.title,
    authors: [...(item.authors ?? []).map(({ name }) => name), ...(item.dc?.creators ?? [])],
    topics: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
    media: [...mediaOf(media), ...(item.enclosures ?? []), { url: itunes?.image, type: 'image' }],
  };
}

function ofRdf(item: RdfFeed.Item<string>): RawItem {
  return {
    id: item.rdf?.about,
    title: item.title ?? item.dc?.titles?.[0],
    texts: [item.description, ...borrowedTexts(item), item.content?.encoded],
    dates: { published: borrowedDate(item), updated: item.dcterms?.modified?.[0] },
    links: [item.link],
    permalink: item.rdf?.about,
    source: item.dc?.sources?.[0],
    authors: item.dc?.creators ?? [],
    topics: item.dc?.subjects ?? [],
    media: mediaOf(item.media),
  };
}

function ofAtom(entry: AtomFeed.Entry<string>): RawItem {
  const { content, media } = entry;
  const enclosures = (entry.links ?? []).filter(({ rel }) => rel === 'enclosure');
  return {
    id: entry.id,
    title: entry.title?.value,
    texts: [entry.summary?.value, content?.value, ...borrowedTexts(entry)],
    dates: { published: entry.published ?? borrowedDate(entry), updated: entry.updated },
    links: [...pageOf(entry.links), content?.src],
    permalink: entry.id,
    source: entry.source?.title?.value,
    lang: entry.xml?.lang,
    authors: [...(entry.authors ?? []).map(({ name }) => name), ...(entry.dc?.creators ?? [])],
    topics: [...(entry.categories ?? []).map(({ label, term }) => label ?? term), ...(entry.dc?.subjects ?? [])],
    media: [...mediaOf(media), ...enclosures.map(({ href, type }) => ({ url: href, type }))],
  };
}

function ofJson(item: JsonFeed.Item<string>): RawItem {
  const { image, banner_image: banner } = item;
  return {
    id: item.id,
    title: item.title,
    isPlain: true,
    texts: [item.summary, item.content_html, item.content_text],
    dates: { published: item.date_published, updated: item.date_modified },
    links: [item.url, item.external_url],
    permalink: item.id,
    lang: item.language,
    authors: (item.authors ?? []).map(({ name }) => name),
    topics: item.tags ?? [],
    media: [
      ...[image, banner].map((url) => ({ url, type: 'image' })),
      ...(item.attachments ?? []).map(({ url, mime_type: type }) => ({ url, type })),
    ],
  };
}

/** The pages that links lead to, those of HTML first. */
function pageOf(links: readonly { href?: string; rel?: string; type?: string }[] | undefined): (string | undefined)[] {
  const pages = (links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate');
  return [...pages.filter(({ type }) => type === 'text/html'), ...pages].map(({ href }) => href);
}

function borrowedTexts({ media, dc }: Borrowed): (string | undefined)[] {
  const described = [media, ...(media?.groups ?? [])].map((one) => one?.description?.value);
  return [...(dc?.descriptions ?? []), ...described];
}

function borrowedDate({ dc, dcterms, atom }: Borrowed): string | undefined {
  return dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0] ?? atom?.published;
}

/** What Media RSS lists: files, then small pictures of them. */
function mediaOf(media: MediaNs.ItemOrFeed | undefined): RawMedia[] {
  const places = [media, ...(media?.groups ?? [])];
  const contents = places.flatMap((place) => place?.contents ?? []);
  const small = [...places, ...contents].flatMap((place) => place?.thumbnails ?? []);
  return [
    ...contents.map(({ url, type, medium, width, height }) => ({ url, type: type ?? medium, width, height })),
    ...small.map(({ url, width, height }) => ({ url, type: 'image', width, height })),
  ];
}
