import { archivePath, archivePageCount, STORIES_AN_ARCHIVE_PAGE } from '../../core/archive.ts';
import type { Article } from '../../core/article.ts';
import { entryPath, groupOfDirectory } from '../../core/entryPath.ts';
import { directoriesIn } from '../output/directories.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { directoryAddress, pageAddress } from '../../core/pagePaths.ts';
import {
  articlesAt,
  leadsOf,
  type MachineEdition,
  type MachineFile,
  MOST_BYTES_A_FILE,
  writtenTime,
} from './machineEdition.ts';
import { isPlaceOf } from '../pages/articlePages.ts';
import { countPages } from '../pages/sitePages.ts';
import { textElement, xmlDocument } from './xml.ts';

/** The index of all parts. */
export const SITEMAP_PATH = 'sitemap.xml';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Addresses of one part, by the protocol. */
const MOST_ADDRESSES = 50_000;

/** A page of the site. */
interface Place {
  /** Below the site's base. */
  path: string;
  /** When it changed last, milliseconds UTC; null: that is not known. */
  changedAt: number | null;
}

/** The parts of the sitemap, then their index. `site`: the public address, with a slash at its end. */
export function* sitemapFiles(
  edition: MachineEdition,
  site: string,
  most: { addresses: number; bytes: number } = { addresses: MOST_ADDRESSES, bytes: MOST_BYTES_A_FILE },
): Iterable<MachineFile> {
  const index: string[] = [];
  for (const lines of partsOf(placesOf(edition), site, most)) {
    const path = `sitemap/${index.length + 1}.xml`;
    index.push(`<sitemap>${textElement('loc', site + path)}</sitemap>`);
    yield [path, xmlDocument(`urlset ${NAMESPACE}`, lines)];
  }
  yield [SITEMAP_PATH, xmlDocument(`sitemapindex ${NAMESPACE}`, index)];
}

/** The lines of one part after the other. */
function* partsOf(
  places: Iterable<Place>,
  site: string,
  most: { addresses: number; bytes: number },
): Iterable<readonly string[]> {
  let [lines, bytes]: [string[], number] = [[], 0];
  for (const { path, changedAt } of places) {
    const changed = changedAt === null ? '' : textElement('lastmod', writtenTime(changedAt));
    const line = `<url>${textElement('loc', site + path)}${changed}</url>`;
    if (lines.length === most.addresses || bytes + line.length > most.bytes) {
      yield lines;
      [lines, bytes] = [[], 0];
    }
    lines.push(line);
    bytes += line.length + 1;
  }
  yield lines;
}

/** Every page whose address is its own. The page of an article that the paper only lists names the original in its place. */
function* placesOf(edition: MachineEdition): Iterable<Place> {
  const { manifest } = edition.bootstrap;
  const { pages } = edition.plan;
  const newestAt = newestOf(edition.articles);
  yield { path: '', changedAt: newestAt };
  if (manifest.paper.about !== undefined) yield { path: 'about/', changedAt: null };
  if (manifest.feeds !== undefined) yield { path: 'feeds/', changedAt: null };
  yield* archivePlaces(leadsOf(edition));
  for (const directory of directoriesIn(edition.columns)) {
    if (countPages(pages) > 0) yield { path: directoryAddress(directory), changedAt: null };
    yield* entryPlaces(directory, edition);
  }
  for (const lead of articlesAt(edition, pages.stories))
    yield { path: pageAddress('stories', lead.storyId), changedAt: newestOf([lead, ...lead.coverage]) };
  for (const article of articlesAt(edition, pages.articles).filter(isPlaceOf))
    yield { path: pageAddress('articles', article.id), changedAt: changeOf(article) };
}

function* archivePlaces(leads: readonly Article[]): Iterable<Place> {
  for (let page = archivePageCount(leads.length); page > 0; page--) {
    const held = leads.slice((page - 1) * STORIES_AN_ARCHIVE_PAGE, page * STORIES_AN_ARCHIVE_PAGE);
    yield { path: archivePath(page), changedAt: newestOf(held) };
  }
}

/** The labels of a directory. */
function* entryPlaces(of: string, { articles, columns, plan }: MachineEdition): Iterable<Place> {
  const group = columns.groups[groupPosition(groupOfDirectory(of), columns.groups)];
  const newest = new Map<string, number | null>();
  articles.forEach((article, ordinal) => {
    for (const label of group?.positions.subarray(group.starts[ordinal], group.starts[ordinal + 1]) ?? []) {
      const key = group?.labels[label]?.key ?? '';
      newest.set(key, later(newest.get(key) ?? null, changeOf(article)));
    }
  });
  for (const { key } of plan.pages.entries[of] ?? [])
    yield { path: entryPath(of, key).slice(1), changedAt: newest.get(key) ?? null };
}

function newestOf(articles: readonly Changed[]): number | null {
  return articles.reduce<number | null>((newest, article) => later(newest, changeOf(article)), null);
}

type Changed = Pick<Article, 'publishedAt'> & Partial<Pick<Article, 'updatedAt'>>;

function changeOf({ publishedAt, updatedAt = null }: Changed): number | null {
  return later(publishedAt, updatedAt);
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (other ?? one) : Math.max(one, other);
}
