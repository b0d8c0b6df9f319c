import { createHash } from 'node:crypto';
import type { Article } from '../../core/article.ts';
import { HASH_LENGTH } from '../../core/format/fileHashes.ts';
import { readRoot, ROOT_NAME, type SearchFiles } from '../../core/search/format.ts';
import { writeSearchIndex } from '../../core/search/indexWriter.ts';
import { TokenCollector } from '../../core/search/tokenCollector.ts';
import type { SearchDocument } from '../../core/search/tokenStream.ts';
import type { IndexFiles, IndexThread } from './indexThread.ts';

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

/**
 * Begins the index of articles in ordinal order, here or in a thread, before it is known what others have of their
 * stories. Gives what ends it once that is known.
 */
export function beginIndex(articles: readonly Article[], thread: IndexThread | null): (told: readonly Article[]) => Promise<SearchIndex> {
  thread?.read(articles.map(documentOf));
  return async (told) => {
    const lines = told.map(linesOf);
    const { folder, files } = (await thread?.finish(lines)) ?? endIndex(read(told), lines);
    const { termStarts } = readRoot(files.get(`${folder}/${ROOT_NAME}`) ?? new Uint8Array());
    return { folder, termStarts, made: files, files: () => files };
  };
}

/** The index of articles whose stories are told. */
export function indexArticles(articles: readonly Article[], thread: IndexThread | null = null): Promise<SearchIndex> {
  return beginIndex(articles, thread)(articles);
}

/**
 * The index, made when its files are first asked for, in a folder named by the hash of its documents. Such a name is as
 * good for as long as one program runs; another version might give the same documents other bytes.
 */
export function indexArticlesLater(articles: readonly Article[]): SearchIndex {
  const hash = createHash('sha256');
  for (const article of articles) hash.update(`${JSON.stringify([documentOf(article), linesOf(article)])}\n`);
  const folder = folderOf(hash.digest('hex'));
  let files: ReadonlyMap<string, Uint8Array> | null = null;
  return { folder, termStarts: [], made: new Map(), files: () => (files ??= filesIn(folder, writeSearchIndex(read(articles).finish(articles.map(linesOf))))) };
}

/** The index of what was read, each document with lines of its own, in a folder named by the hash of all its files. */
export function endIndex(collector: TokenCollector, lines: readonly (readonly string[])[]): IndexFiles {
  const index = writeSearchIndex(collector.finish(lines));
  const hash = createHash('sha256');
  for (const { bytes } of index) hash.update(bytes);
  const folder = folderOf(hash.digest('hex'));
  return { folder, files: filesIn(folder, index) };
}

/** Reads what articles themselves say. */
function read(articles: readonly Article[]): TokenCollector {
  const collector = new TokenCollector();
  for (const article of articles) collector.add(documentOf(article));
  return collector;
}

/** What an article itself says. */
function documentOf({ title, excerpt, topics, provider, publishedAt }: Article): SearchDocument {
  return { title, excerpt: excerpt ?? '', extra: [...topics, provider.name].join('\n'), ageless: publishedAt === null };
}

/** What others have of its story. */
function linesOf({ coverage }: Article): string[] {
  return coverage.map(({ title }) => title);
}

function folderOf(hash: string): string {
  return `data/search/${hash.slice(0, HASH_LENGTH)}`;
}

function filesIn(folder: string, index: SearchFiles): Map<string, Uint8Array> {
  return new Map(index.map(({ name, bytes }) => [`${folder}/${name}`, bytes]));
}
