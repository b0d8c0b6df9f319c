import { type Article, type Coverage, shorten } from '../../core/article.ts';
import { entryPath } from '../../core/entryPath.ts';
import { type CarriedArticle, writeCarried } from '../../core/format/carried.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { labelKey } from '../../core/label.ts';
import { pageAddress, pageFile } from '../../core/pagePaths.ts';
import { SHARP, sharpest } from '../../core/pictures.ts';
import type { Edition } from '../edition.ts';
import { shardArticle, withSharpPictures } from '../output/shardArticles.ts';
import { ownPreview } from '../previews/preview.ts';
import { breadcrumbList, headTags, meta, type PageHead, type PagePicture, timeOf, twinLink } from './head.ts';
import { firstPictureLink } from './page.ts';
import { type PageFile, pageIn, type PageMaking } from './pageMaking.ts';
import type { Shell } from './shell.ts';

interface ArticlePageMaking extends PageMaking {
  /** For articles with a text or a player. */
  wholeShell: Shell;
}

/** The pages of articles, the newest first, then those of articles in no list. */
export async function* articlePages(edition: Edition, making: ArticlePageMaking): AsyncIterable<PageFile> {
  const { paper, timeZone } = edition.bootstrap.manifest;
  const twins = new Set(edition.plan.twins.articles);
  for (const ordinal of edition.plan.pages.articles) {
    const article = shardArticle(edition.articles, edition.similar, ordinal);
    const path = article === null ? null : pageFile('articles', article.id);
    if (article === null || path === null) continue;
    const more = twinLink(twins.has(ordinal) ? path : null, making.base);
    yield articlePage(path, { article, paper, timeZone }, making.previews.ofArticle(article), more, making);
  }
  for (const unlisted of edition.unlisted) {
    const article = { ...withSharpPictures(unlisted), similar: [] };
    const path = pageFile('articles', article.id);
    const picture = ownPreview(article, making.site) ?? making.previews.ofArticle(article);
    if (path !== null)
      yield articlePage(path, { article, paper, timeZone }, picture, meta('name', 'robots', 'noindex'), making);
  }
}

/** `more`: what its head has that is not of every article, as HTML. */
function articlePage(
  file: string,
  carried: CarriedArticle,
  picture: PagePicture | null,
  more: string,
  making: ArticlePageMaking,
): Promise<PageFile> {
  const { base, site } = making;
  const { article, paper } = carried;
  const shell = article.body === null && article.player === null ? making.shell : making.wholeShell;
  const path = pageAddress('articles', article.id);
  const frame = shell({
    path,
    head: headTags(headOf(article, site, picture), paper, base) + more + picturePreload(article, base),
    carried: writeCarried({ article: carried }),
    bootstrap: null,
  });
  return pageIn(frame, file, ['renderCarried', { article: carried }, null, path, base], making);
}

/** What the head of an article's page says. Search engines should list the original where the paper only lists the article. */
export function headOf(article: ShardArticle, site: string | null, picture: PagePicture | null): PageHead {
  const { title, excerpt, publishedAt, updatedAt } = article;
  const address = site === null ? null : site + pageAddress('articles', article.id);
  return {
    title,
    description: excerpt,
    canonical: isPlaceOf(article) ? address : article.url,
    address,
    type: 'article',
    publishedAt,
    updatedAt,
    picture,
    data: [newsArticle(article, address, ownPreview(article, site)), ...breadcrumbs(article, site)],
    feed: null,
  };
}

/** Where the headline of an article leads: to the original, else to the page here. Null where the site's address is not known. */
export function placeOf({ id, url }: Pick<Coverage, 'id' | 'url'>, site: string | null): string | null {
  return url ?? (site === null || id === null ? null : site + pageAddress('articles', id));
}

/** Whether the page of an article is the place of its text. Elsewhere the paper only lists it. */
export function isPlaceOf({ body, url }: Pick<Article, 'body' | 'url'>): boolean {
  return body !== null || url === null;
}

/** An article in the words of https://schema.org/NewsArticle. What it is based on is the original. */
function newsArticle(article: ShardArticle, address: string | null, picture: PagePicture | null): object {
  const { title, excerpt, url, publishedAt, updatedAt, provider, authors, topics, lang } = article;
  return {
    '@type': 'NewsArticle',
    headline: shorten(title, LONGEST_HEADLINE),
    ...(excerpt !== null && { description: excerpt }),
    ...(address !== null && { '@id': address, url: address }),
    ...(url !== null && { isBasedOn: url }),
    ...(publishedAt !== null && { datePublished: timeOf(publishedAt) }),
    ...(updatedAt !== null && { dateModified: timeOf(updatedAt) }),
    ...(provider.name !== '' && { sourceOrganization: { '@type': 'Organization', name: provider.name } }),
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(topics.length > 0 && { keywords: topics }),
    ...(picture !== null && { image: picture.url }),
    ...(lang !== undefined && { inLanguage: lang }),
  };
}

/** Characters. */
const LONGEST_HEADLINE = 250;

/** The way from the paper through the first topic to the article, as https://schema.org/BreadcrumbList. It needs whole addresses. */
function breadcrumbs({ id, title, topics: [topic] }: ShardArticle, site: string | null): object[] {
  if (site === null) return [];
  const steps = [
    ...(topic === undefined ? [] : [{ name: topic, item: site + entryPath('topics', labelKey(topic)).slice(1) }]),
    { name: shorten(title, LONGEST_HEADLINE), item: site + pageAddress('articles', id) },
  ];
  return breadcrumbList(steps);
}

/** The link by which the script in the head asks for the picture of the article. */
function picturePreload({ images }: ShardArticle, base: string): string {
  const [image] = sharpest(images, SHARP.article);
  return image === undefined ? '' : firstPictureLink(image, base);
}
