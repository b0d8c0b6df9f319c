import type { Article } from '../../core/article.ts';
import { HASH_LENGTH } from '../../core/format/fileHashes.ts';
import { readRoot, ROOT_NAME, type SearchFiles } from '../../core/search/format.ts';
import { buildSearchIndex } from '../../core/search/indexWriter.ts';
import type { SearchDocument } from '../../core/search/tokenStream.ts';
import { contentHash } from '../contentHash.ts';

/** The search index of an edition. */
export interface SearchIndex {
  /** Below the site's base. */
  folder: string;
  /** Where each chunk of terms begins; empty while the files are not made. */
  termStarts: string[];
  /** The files by their path below the site's base; empty while they are not made. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** An index whose files are made when they are first asked for. */
export interface LazySearchIndex {
  index: SearchIndex;
  files: () => ReadonlyMap<string, Uint8Array>;
}

/** What the index holds of articles, in ordinal order. */
export function searchDocuments(articles: readonly Article[]): SearchDocument[] {
  return articles.map(({ title, excerpt, topics, provider, publishedAt, coverage }) => ({
    title,
    excerpt: excerpt ?? '',
    extra: [...topics, provider.name, ...coverage.map((other) => other.title)].join('\n'),
    undated: publishedAt === null,
  }));
}

/** Makes the index of documents, in a folder that is named by the hash of all its files. */
export function indexArticles(documents: readonly SearchDocument[]): SearchIndex {
  const files = buildSearchIndex(documents);
  const folder = folderOf(contentHash(files.map(({ bytes }) => bytes)));
  const root = files.find(({ name }) => name === ROOT_NAME);
  return {
    folder,
    termStarts: root === undefined ? [] : readRoot(root.bytes).termStarts,
    files: pathsIn(folder, files),
  };
}

/**
 * For the dev server: the index of documents, made when its files are first asked for. The folder is named by the hash
 * of the documents, which is good for one run of the server: another version may make other files of them.
 */
export function indexArticlesLater(documents: readonly SearchDocument[]): LazySearchIndex {
  const folder = folderOf(contentHash(documents.map((document) => `${JSON.stringify(document)}\n`)));
  let files: ReadonlyMap<string, Uint8Array> | null = null;
  return {
    index: { folder, termStarts: [], files: new Map() },
    files: () => (files ??= pathsIn(folder, buildSearchIndex(documents))),
  };
}

function folderOf(hash: string): string {
  return `data/search/${hash.slice(0, HASH_LENGTH)}`;
}

function pathsIn(folder: string, files: SearchFiles): Map<string, Uint8Array> {
  return new Map(files.map(({ name, bytes }) => [`${folder}/${name}`, bytes]));
}
