import { ambiguousParts, canonicalAddress, parseUrl, resolveAddress } from '../../core/address.ts';
import { type Article, type Coverage, type Image, MOST_COVERAGE, type Provider, shorten } from '../../core/article.ts';
import { labelKey, uniqueLabels } from '../../core/label.ts';
import { isTooSmall, picturesInList } from '../../core/pictures.ts';
import type { RecordFields, RelatedFields } from '../../core/record.ts';
import { redirectTarget } from '../../core/redirectors.ts';
import { decodeAddress } from '../../core/repair/entities.ts';
import { english, type Words } from '../../core/words/english.ts';
import type { Report } from '../diagnostics/report.ts';
import { embedIn } from '../pictures/bodyPictures.ts';
import { picturePaths } from '../pictures/picturePath.ts';
import { renderBody } from './body.ts';
import { firstWords } from './firstWords.ts';
import { BodyReferences } from './bodyReferences.ts';
import type { Draft, PathPicture, StoryInstruction } from './draft.ts';
import { withFirstPicture } from './firstPicture.ts';
import { formerAddressesOf } from './formerAddress.ts';
import { findPlayer } from './player.ts';
import { Repairs } from './repairs.ts';
import { siteOf } from './site.ts';
import { findSound } from './sound.ts';

const LONGEST_TITLE = 300;
const LONGEST_EXCERPT = 1200;
/** The name of a source that a record does not tell. */
export const UNKNOWN_SOURCE = 'Unknown source';

/** A text with such an end was not cut. */
const WHOLE = /[.!?…:;)\]"'”’»。！？」]$/u;

type ArticleFields = RelatedFields | RecordFields;

/** Turns a valid record into a draft: texts are repaired, addresses are safe, absence is `null`. `words`: those of the paper, else English ones. */
export function normalise(
  file: string,
  fields: RecordFields,
  body: string,
  report: Report,
  words: Words['body'] = english.body,
): Draft {
  const domain = domainOf(fields);
  const repairs = new Repairs(domain, report);
  const { addresses, common } = commonOf(fields, '', domain, repairs);
  const pages = pagesOf(addresses);
  const pictures = picturesOf(fields, { path: '', file }, repairs, report);
  const references = new BodyReferences(file);
  const html = renderBody(body, domain, report, { page: common.url, references, words });
  const hasPicture = pictures.images.length + pictures.byPath.length > 0;
  const own = hasPicture ? { body: html, ...pictures } : withFirstPicture(html, references.pictures.found);
  return {
    file,
    article: {
      updatedAt: fields.updatedDateTime,
      ampUrl: repairs.address('ampWebUrl', fields.ampWebUrl),
      ampCacheUrl: repairs.address('cdnAmpWebUrl', fields.cdnAmpWebUrl),
      category: repairs.text('category', fields.category),
      authors: repairs.texts('provider.authors', fields.provider?.authors ?? []),
      heat: fields.heat,
      published: fields.published ?? true,
      lang: fields.lang ?? undefined,
      player: findPlayer(fields.featuredContent, common.url, report),
      sound: findSound(fields.featuredContent, common.url),
      duration: fields.length,
      price: repairs.text('price', fields.price),
      levels: repairs.texts('levels', fields.levels),
      rating: ratingOf(fields),
      actions: actionsOf(fields, repairs, words),
      body: own.body,
      images: own.images,
      ...common,
      excerpt: common.excerpt ?? firstWords(body, html, LONGEST_EXCERPT, words),
    },
    addressField: addresses[0] === null ? 'webUrl' : 'originalUrl',
    ownAddressKey: pages.find(({ url }) => url === common.url)?.key ?? null,
    addressKeys: [...new Set(pages.map(({ key }) => key))],
    coverage: coverageOf(fields, { pages, title: common.title }, report),
    pathPictures: own.byPath,
    bodyPictures: references.pictures.found,
    bodyLinks: references.links,
    formerAddresses: formerAddressesOf(file, fields),
    relatedNames: fields.related.filter((related) => typeof related === 'string'),
    partNames: fields.items,
    story: storyOf(file, fields),
    removed: fields.removed === true || fields.deleted === true,
    expiresAt: fields.expiryDate,
    unlisted: fields.unlisted,
  };
}

interface CommonFields {
  common: Pick<Article, 'title' | 'excerpt' | 'publishedAt' | 'url' | 'kind' | 'provider' | 'topics' | 'quality'>;
  /** Every address of the article's own page: `originalUrl`, then `webUrl`. */
  addresses: (string | null)[];
}

/** The fields that records and listed coverage share, but their pictures. `path` is their prefix in messages: "" or "related.0.". */
function commonOf(fields: ArticleFields, path: string, domain: string | null, repairs: Repairs): CommonFields {
  const excerpt = repairs.prose(`${path}excerpt`, fields.excerpt);
  const originalUrl = repairs.link(`${path}originalUrl`, fields.originalUrl);
  const webUrl = repairs.link(`${path}webUrl`, fields.webUrl);
  return {
    addresses: [originalUrl, webUrl],
    common: {
      title: shorten(repairs.prose(`${path}title`, fields.title) ?? fields.title, LONGEST_TITLE),
      excerpt: excerpt === null ? null : withEllipsis(shorten(excerpt, LONGEST_EXCERPT)),
      publishedAt: fields.publishedDateTime ?? fields.updatedDateTime,
      url: originalUrl ?? webUrl,
      kind: fields.type === null ? 'article' : labelKey(fields.type),
      provider: providerOf(fields, path, domain, repairs),
      topics: uniqueLabels(repairs.texts(`${path}topics`, fields.topics)),
      quality: fields.quality,
    },
  };
}

function providerOf({ provider }: ArticleFields, path: string, domain: string | null, repairs: Repairs): Provider {
  const name = repairs.text(`${path}provider.name`, provider?.name ?? null) ?? domain ?? UNKNOWN_SOURCE;
  const logo = provider?.images[0];
  return {
    key: domain ?? labelKey(name),
    name,
    domain,
    imageUrl: logo === undefined ? null : repairs.image(`${path}provider.images.0.url`, logo.url),
  };
}

/** The provider's domain, else the site of the article's address; null where neither is given. */
function domainOf({ provider, originalUrl, webUrl }: ArticleFields): string | null {
  const given = provider?.domain?.trim() ?? '';
  const own = given === '' ? null : siteOf(given);
  return own ?? siteOf(hostOf(originalUrl ?? webUrl ?? ''));
}

/** The host of the page that an address leads to; "" for a relative one. */
function hostOf(address: string): string {
  const absolute = resolveAddress(decodeAddress(address), null);
  return absolute === null ? '' : (parseUrl(redirectTarget(absolute))?.hostname ?? '');
}

/**
 * Pictures with their addresses, and apart from these the ones that may be files of the folder. `path`: the prefix in
 * messages; `file`: the record; null for pictures of others, which are never files of the folder.
 */
function picturesOf(
  { image, images }: Pick<ArticleFields, 'image' | 'images'>,
  { path, file }: { path: string; file: string | null },
  repairs: Repairs,
  report: Report,
): { images: Image[]; byPath: PathPicture[] } {
  const byUrl = new Map<string, Image>();
  const byPath: PathPicture[] = [];
  const listed = [
    ...image.map((picture, i) => ({ picture, field: `${path}image.${i}` })),
    ...images.map((picture, i) => ({ picture, field: `${path}images.${i}` })),
  ];
  listed.forEach(({ picture, field }) => {
    const { url: received, width, height } = picture;
    const embed = file === null ? null : embedIn(received);
    const paths = file === null ? [] : picturePaths(file, embed?.name ?? received);
    const completed = embed === null ? repairs.completedImage(received) : null;
    const url = paths.length > 0 ? completed : repairs.image(`${field}.url`, received);
    if (paths.length === 0 && (url === null || byUrl.has(url))) return;
    if (paths.length === 0 && isTooSmall(picture)) return report('image-small', { field, width, height });
    const described = {
      width,
      height,
      title: repairs.text(`${field}.title`, picture.title),
      attribution: repairs.text(`${field}.attribution`, picture.attribution),
    };
    if (paths.length > 0)
      byPath.push({
        position: byUrl.size + byPath.length,
        field: `${field}.url`,
        received,
        paths,
        ...(embed === null ? {} : { name: embed.name }),
        image: { url, ...described },
      });
    else if (url !== null) byUrl.set(url, { url, ...described });
  });
  return { images: [...byUrl.values()], byPath };
}

function coverageOf(
  fields: RecordFields,
  own: { pages: readonly Page[]; title: string },
  report: Report,
): Omit<Coverage, 'id' | 'reason'>[] {
  const { related: listed } = fields;
  if (listed.length > MOST_COVERAGE)
    report('related-many', { field: 'related', received: listed.length, limit: MOST_COVERAGE });
  const seen = new Set<string>();
  const coverage: Omit<Coverage, 'id' | 'reason'>[] = [];
  listed.forEach((related, i) => {
    if (typeof related === 'string') return;
    const domain = domainOf(related);
    const [path, repairs] = [`related.${i}.`, new Repairs(domain, report)];
    const { title, excerpt, publishedAt, url, provider, topics } = commonOf(related, path, domain, repairs).common;
    const { images } = picturesOf(related, { path, file: null }, repairs, report);
    const page = url === null ? null : pageOf(url);
    const isOwn =
      page !== null && own.pages.some((one) => isSamePage(one, page) || (one.key === page.key && title === own.title));
    if (isOwn) return report('related-self', { field: `related.${i}`, received: url });
    const keys =
      page === null
        ? [`${labelKey(title)} ${provider.key}`]
        : [`${page.key} ${page.parts}`, `${page.key}\n${labelKey(title)}`];
    if (keys.some((key) => seen.has(key))) return;
    for (const key of keys) seen.add(key);
    if (url === null) report('related-empty', { field: `related.${i}` });
    coverage.push({ title, excerpt, url, publishedAt, provider, topics, ...picturesInList(images) });
  });
  return coverage;
}

function actionsOf({ actions }: RecordFields, repairs: Repairs, words: Words['body']): Article['actions'] {
  return actions.flatMap((action, i) => {
    const url = repairs.link(`actions.${i}.url`, action.url);
    const title = repairs.text(`actions.${i}.title`, action.title) ?? words.download;
    return url === null
      ? []
      : [{ title, url, attribution: repairs.text(`actions.${i}.attribution`, action.attribution) }];
  });
}

function storyOf(file: string, { story }: RecordFields): StoryInstruction | null {
  const key = labelKey(story ?? '');
  if (story === null || key === '') return null;
  const standsAlone = key === 'none';
  return { name: standsAlone ? null : key, standsAlone, file, received: story };
}

function ratingOf({ ratings }: RecordFields): Article['rating'] {
  if (ratings === null || ratings.count === null || ratings.count <= 0 || ratings.average === null) return null;
  return { count: ratings.count, average: ratings.average };
}

/** A page, its `canonicalAddress` and its `ambiguousParts`. */
interface Page {
  url: string;
  key: string;
  parts: string;
}

function pageOf(url: string): Page {
  return { url, key: canonicalAddress(url), parts: ambiguousParts(url) };
}

/** The article's own pages. The address of a whole site is not the address of an article. */
function pagesOf(addresses: readonly (string | null)[]): Page[] {
  const urls = [...new Set(addresses)].filter((address) => address !== null);
  return urls.map(pageOf).filter(({ key }) => /[/?]/u.test(key));
}

/** Whether two addresses lead to one page. Where one has no parameter or fragment that may choose a page, `?ref=x` does not, either. */
function isSamePage(a: Page, b: Page): boolean {
  return a.key === b.key && (a.parts === b.parts || a.parts === '' || b.parts === '');
}

function withEllipsis(text: string): string {
  return WHOLE.test(text) ? text : `${text} …`;
}
