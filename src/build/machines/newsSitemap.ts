import type { Article } from '../../core/article.ts';
import { pageAddress } from '../../core/pagePaths.ts';
import { articlesAt, type MachineEdition, type MachineFile, writtenTime } from './machineEdition.ts';
import { isPlaceOf } from '../pages/articlePages.ts';
import { textElement, xmlDocument } from './xml.ts';

/** By the protocol: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const MOST_ENTRIES = 1000;
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

const ROOT =
  'urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';

/**
 * The articles of the last two days, counted back from the newest, whose text stands on this site: the newest first, a
 * thousand to a file. Gives nothing where there are none. `site`: the public address, with a slash at its end.
 */
export function* newsSitemaps(edition: MachineEdition, site: string): Iterable<MachineFile> {
  const { newestAt, paper } = edition.bootstrap.manifest;
  const { pageLanguage } = edition.identity.words;
  const since = (newestAt ?? Infinity) - TWO_DAYS;
  const news = articlesAt(edition, edition.plan.pages.articles).flatMap((article) => {
    const { publishedAt } = article;
    return isPlaceOf(article) && publishedAt !== null && publishedAt >= since ? [{ ...article, publishedAt }] : [];
  });
  for (let start = 0; start < news.length; start += MOST_ENTRIES) {
    const entries = news.slice(start, start + MOST_ENTRIES);
    const lines = entries.map((article) => entryOf(article, site, paper.title, article.lang ?? pageLanguage));
    yield [`news-sitemap${start === 0 ? '' : `-${start / MOST_ENTRIES + 1}`}.xml`, xmlDocument(ROOT, lines)];
  }
}

function entryOf(
  { id, title, publishedAt }: Pick<Article, 'id' | 'title'> & { publishedAt: number },
  site: string,
  paper: string,
  language: string,
): string {
  const publication = textElement('news:name', paper) + textElement('news:language', newsLanguage(language));
  const news = [
    `<news:publication>${publication}</news:publication>`,
    textElement('news:publication_date', writtenTime(publishedAt)),
    textElement('news:title', title),
  ].join('');
  return `<url>${textElement('loc', site + pageAddress('articles', id))}<news:news>${news}</news:news></url>`;
}

/** The language as news sitemaps name it: two or three letters, and of Chinese the place. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return language === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : language;
}
