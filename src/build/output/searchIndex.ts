import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type Article, EXCERPT_ON_CARD } from '../../core/article.ts';
import { HASH_LENGTH } from '../../core/format/fileHashes.ts';
import { ROOT_NAME } from '../../core/search/fileNames.ts';
import { readRoot, type SearchFiles } from '../../core/search/format.ts';
import { plainText } from '../../core/plainText.ts';
import { buildSearchIndex, writeSearchIndex } from '../../core/search/indexWriter.ts';
import { TokenCollector } from '../../core/search/tokenCollector.ts';
import type { SearchDocument } from '../../core/search/tokenStream.ts';
import { contentHash } from '../contentHash.ts';

/** The search index of an edition. */
export interface WrittenIndex {
  /** Below the site's base. */
  folder: string;
  /** Where each chunk of terms begins; empty while the files are not made. */
  termStarts: string[];
  /** The files by their path below the site's base; empty while they are not made. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** An index whose files are made when they are first asked for. */
export interface LazySearchIndex {
  index: WrittenIndex;
  files: () => ReadonlyMap<string, Uint8Array>;
}

/** What a thread makes the index from. */
export interface IndexInput {
  documents: readonly SearchDocument[];
  /** Sends the headlines of each document's coverage, once stories are known. */
  coverage: MessagePort;
}

/** Ends an index with the same articles, now with the coverage of their stories. */
export type FinishIndex = (folded: readonly Article[]) => LazySearchIndex | Promise<LazySearchIndex>;

/** Runs the task `indexArticles`; the ports are in its input. */
export type RunIndex = (input: IndexInput, transfer: readonly MessagePort[]) => Promise<WrittenIndex>;

/**
 * Begins the index of articles in ordinal order. `run` is the task `indexArticles`: its thread reads the articles while
 * this one folds them into stories, which saves half a second of 12 with 10,000 records. `ended` ends a task that still
 * waits for the stories.
 */
export function beginIndex(articles: readonly Article[], run: RunIndex, ended?: AbortSignal): FinishIndex {
  const { port1: sender, port2: coverage } = new MessageChannel();
  const made = run({ documents: searchDocuments(articles), coverage }, [coverage]);
  ended?.addEventListener('abort', () => sender.close());
  // A failure is heard where the index is finished.
  made.catch(() => {});
  return async (folded) => {
    sender.postMessage(coverageHeadlines(folded));
    const index = await made;
    return { index, files: () => index.files };
  };
}

/** Makes the index of documents. Rejects where nobody sends the headlines of their coverage. */
export async function indexArticles({ documents, coverage }: IndexInput): Promise<WrittenIndex> {
  const collector = new TokenCollector();
  for (const document of documents) collector.add(document);
  const headlines = await new Promise<string[][]>((resolve, reject) => {
    coverage.once('message', resolve);
    coverage.once('close', () => reject(new Error('the build ended before there were stories')));
  });
  coverage.close();
  return indexOf(writeSearchIndex(collector.finish(headlines)));
}

/** The files of an index in a folder that is named by the hash of all of them. */
export function indexOf(files: SearchFiles): WrittenIndex {
  const folder = folderOf(contentHash(files.map(({ bytes }) => bytes)));
  const root = files.find(({ name }) => name === ROOT_NAME);
  return {
    folder,
    termStarts: root === undefined ? [] : readRoot(root.bytes).termStarts,
    files: pathsIn(folder, files),
  };
}

/**
 * For the dev server: the index of articles, made when its files are first asked for. The folder is named by the hash of
 * the documents, which is good for one run of the server: another version may make other files of them.
 */
export function indexArticlesLater(folded: readonly Article[]): LazySearchIndex {
  const headlines = coverageHeadlines(folded);
  const documents = searchDocuments(folded).map((document, i) => ({
    ...document,
    extra: [document.extra, ...(headlines[i] ?? [])].join('\n'),
  }));
  const folder = folderOf(contentHash(documents.map((document) => `${JSON.stringify(document)}\n`)));
  let files: ReadonlyMap<string, Uint8Array> | null = null;
  return {
    index: { folder, termStarts: [], files: new Map() },
    files: () => (files ??= pathsIn(folder, buildSearchIndex(documents))),
  };
}

/** Characters of a body that are indexed: about a thousand words. */
const MOST_OF_BODY = 6000;

/** What articles themselves say. */
function searchDocuments(articles: readonly Article[]): SearchDocument[] {
  return articles.map((article) => {
    const excerpt = article.excerpt ?? '';
    const body = article.body === null ? '' : plainText(article.body, MOST_OF_BODY);
    return {
      title: article.title,
      excerpt,
      authors: article.authors.join('\n'),
      body,
      extra: [...article.topics, article.provider.name].join('\n'),
      undated: article.publishedAt === null,
      offCard: offCard(article.authors, excerpt, body),
    };
  });
}

/** What a card does not show of the texts in which a search finds an article. */
function offCard(authors: readonly string[], excerpt: string, body: string): string {
  const byLine = authors.length === 0 ? '' : `By ${authors.join(', ')}`;
  const long = excerpt.length > EXCERPT_ON_CARD ? excerpt : '';
  return [byLine, long, body].filter((text) => text !== '').join('\n');
}

/** What others say of the same stories. */
function coverageHeadlines(articles: readonly Article[]): string[][] {
  return articles.map(({ coverage }) => coverage.map(({ title }) => title));
}

function folderOf(hash: string): string {
  return `data/search/${hash.slice(0, HASH_LENGTH)}`;
}

function pathsIn(folder: string, files: SearchFiles): Map<string, Uint8Array> {
  return new Map(files.map(({ name, bytes }) => [`${folder}/${name}`, bytes]));
}
