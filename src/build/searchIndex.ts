import { createHash } from 'node:crypto';
import type { Article } from '../core/article.ts';
import { HASH_LENGTH } from '../core/format/names.ts';
import { readRoot, ROOT_NAME } from '../core/search/format.ts';
import { buildSearchIndex } from '../core/search/indexWriter.ts';
import type { SearchDocument } from '../core/search/tokenStream.ts';

/** Files of a search index by their path below the site's base, and the folder that holds them all. */
export interface IndexFiles {
  folder: string;
  files: ReadonlyMap<string, Uint8Array>;
}

/** The index of an edition. */
export interface SearchIndex {
  folder: string;
  /** Where each chunk of terms begins; none where they are not made yet. */
  termStarts: string[];
  /** Those made by now, which are the edition's own files: all or none. */
  made: ReadonlyMap<string, Uint8Array>;
  /** All; where none are made they are when they are first asked for. */
  files: () => ReadonlyMap<string, Uint8Array>;
}

/** The index of articles in ordinal order, made by `index`, here or in a thread. */
export async function indexArticles(articles: readonly Article[], index: (documents: readonly SearchDocument[]) => Promise<IndexFiles> | IndexFiles = indexDocuments): Promise<SearchIndex> {
  const { folder, files } = await index(articles.map(documentOf));
  const { termStarts } = readRoot(files.get(`${folder}/${ROOT_NAME}`) ?? new Uint8Array());
  return { folder, termStarts, made: files, files: () => files };
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
  return { folder, termStarts: [], made: new Map(), files: () => (files ??= filesIn(folder, buildSearchIndex(articles.map(documentOf)))) };
}

/** The index of documents in ordinal order, in a folder named by the hash of all its files. */
export function indexDocuments(documents: readonly SearchDocument[]): IndexFiles {
  const index = buildSearchIndex(documents);
  const hash = createHash('sha256');
  for (const { bytes } of index) hash.update(bytes);
  const folder = folderOf(hash.digest('hex'));
  return { folder, files: filesIn(folder, index) };
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
