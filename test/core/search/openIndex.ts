import type { SearchFiles } from '../../../src/core/search/format.ts';
import type { SearchIndex, SearchResult } from '../../../src/core/search/indexReader.ts';
import { openSearchIndex } from '../../../src/core/search/indexReader.ts';
import { buildSearchIndex } from '../../../src/core/search/indexWriter.ts';
import { parseQuery } from '../../../src/core/search/query.ts';
import type { SearchDocument } from '../../../src/core/search/tokenStream.ts';

export function aDocument(title: string, fields: Partial<SearchDocument> = {}): SearchDocument {
  return { title, excerpt: '', authors: '', body: '', extra: '', undated: false, offCard: '', ...fields };
}

/** An index over documents in memory, with its files and the names of those that it fetched. */
export async function openIndex(
  documents: readonly SearchDocument[],
): Promise<{ index: SearchIndex; files: SearchFiles; fetched: string[] }> {
  const files = buildSearchIndex(documents);
  const fetched: string[] = [];
  const index = await openSearchIndex(fetchFrom(files, fetched));
  return { index, files, fetched };
}

/** A fetch that knows these files alone. */
export function fetchFrom(files: SearchFiles, fetched: string[] = []): (name: string) => Promise<Uint8Array> {
  const byName = new Map(files.map((file) => [file.name, file.bytes]));
  return async (name) => {
    fetched.push(name);
    const bytes = byName.get(name);
    if (bytes === undefined) throw new Error(`${name} is missing`);
    return bytes;
  };
}

/** Documents that a typed query finds, best first. */
export async function find(index: SearchIndex, text: string): Promise<number[]> {
  return [...(await index.search(parseQuery(text))).docs];
}

/** Documents that a query finds without typos, ascending: the files that a search for typos needs are left out. */
export async function findExactly(files: SearchFiles, text: string, fetched: string[] = []): Promise<number[]> {
  const index = await openSearchIndex(
    fetchFrom(
      files.filter(({ name }) => !TYPO_FILE.test(name)),
      fetched,
    ),
  );
  let exact: SearchResult | null = null;
  const result = await index
    .search(parseQuery(text), { onExact: (first) => (exact = first) })
    .catch((error: unknown) => {
      if (!TYPO_FILE.test(String(error))) throw error;
      return exact;
    });
  return [...(result?.docs ?? [])].sort((a, b) => a - b);
}

/** Names of files with terms and their frequencies. Only a search for typos fetches them. */
export const TYPO_FILE = /\b[fr]\d+\.bin\b/;
