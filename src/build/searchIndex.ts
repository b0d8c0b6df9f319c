import { createHash } from 'node:crypto';
import type { Article } from '../core/article.ts';
import { HASH_LENGTH } from '../core/format/names.ts';
import { buildSearchIndex } from '../core/search/indexWriter.ts';
import type { SearchDocument } from '../core/search/tokenStream.ts';

/** The search index's folder below the site's base, and its files by their path. */
export interface SearchIndex {
  folder: string;
  files: () => ReadonlyMap<string, Uint8Array>;
}

/** The index of articles in ordinal order, in a folder named by the hash of all its files. */
export function indexArticles(articles: readonly Article[]): SearchIndex {
  const index = buildSearchIndex(documentsOf(articles));
  const hash = createHash('sha256');
  for (const { bytes } of index) hash.update(bytes);
  const folder = folderOf(hash.digest('hex'));
  const files = filesIn(folder, index);
  return { folder, files: () => files };
}

/**
 * The index, made when its files are first asked for, in a folder named by the hash of its documents. Such a name is as
 * good for as long as one program runs; another version might give the same documents other bytes.
 */
export function indexArticlesLater(articles: readonly Article[]): SearchIndex {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(`${JSON.stringify(documentOf(article))}\n`);
  const folder = folderOf(hash.digest('hex'));
  let files: ReadonlyMap<string, Uint8Array> | null = null;
  return { folder, files: () => (files ??= filesIn(folder, buildSearchIndex(documentsOf(articles)))) };
}

/** One at a time: the index holds none of them. */
function* documentsOf(articles: readonly Article[]): Iterable<SearchDocument> {
  for (const article of articles) yield documentOf(article);
}

function documentOf({ title, excerpt, topics, provider, publishedAt, coverage }: Article): SearchDocument {
  return {
    title,
    excerpt: excerpt ?? '',
    extra: [...topics, provider.name, ...coverage.map((other) => other.title)].join('\n'),
    ageless: publishedAt === null,
  };
}

function folderOf(hash: string): string {
  return `data/search/${hash.slice(0, HASH_LENGTH)}`;
}

function filesIn(folder: string, index: ReturnType<typeof buildSearchIndex>): Map<string, Uint8Array> {
  return new Map(index.map(({ name, bytes }) => [`${folder}/${name}`, bytes]));
}
