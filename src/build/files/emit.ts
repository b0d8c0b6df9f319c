import { createHash } from 'node:crypto';
import { type Article, type Card, cardOf } from '../../core/article.ts';
import { type DirectoryEntry, listKinds, listProviders, listTopics } from '../../core/facets/directory.ts';
import { countMonths } from '../../core/facets/timeline.ts';
import { type Bootstrap, CARDS_IN_BOOTSTRAP, NEWEST_CARDS } from '../../core/format/bootstrap.ts';
import { CARDS_A_PAGE, writeCardPage } from '../../core/format/cardPage.ts';
import { type Columns, writeColumns } from '../../core/format/columns.ts';
import { DATA_FORMAT, FACET_VALUES_IN_MANIFEST, type FacetSummary, type Manifest, MANIFEST_PATH, writeManifest } from '../../core/format/manifest.ts';
import { type CardFamily, cardPagePath, HASH_LENGTH, shardPath, writeFileHashes } from '../../core/format/fileHashes.ts';
import { writeRanks } from '../../core/format/ranks.ts';
import { shardOf, ShardWriter, type WrittenSimilar } from '../../core/format/shard.ts';
import { writeStoryLeads } from '../../core/format/storyLeads.ts';
import { SIMILAR_SHOWN, type SimilarLists, type Told } from '../articles/relate.ts';
import type { SimilarPortion } from '../articles/similarPortion.ts';
import { counted, type OnProgress } from '../progress.ts';
import { columnsOf, ranksOf } from './columns.ts';
import { indexArticles, type SearchIndex } from './searchIndex.ts';
import { placesByShard } from './shards.ts';

/** Takes data files by their path below the site's base, in the order to write them: the manifest last. */
export interface DataFiles {
  set: (path: string, content: string | Uint8Array) => unknown;
  keys: () => Iterable<string>;
}

export interface Emitted {
  /** Those of the search index; where they are not among `files`, they are made when they are first asked for. */
  searchFiles: () => ReadonlyMap<string, Uint8Array>;
  bootstrap: Bootstrap;
}

/**
 * Adds the files of an edition. Its articles are in ordinal order; `aliases` are former ids with the present ones. What
 * is similar and the search index may still be in the making: they are waited for when they are needed, the index last.
 */
export async function emit(files: DataFiles, { articles, leadOf }: Told, similar: SimilarLists, aliases: ReadonlyMap<string, string>, search: SearchIndex | Promise<SearchIndex> = indexArticles(articles), onProgress: OnProgress = () => {}): Promise<Emitted> {
  // What waits for nothing comes first.
  const columns = columnsOf(articles);
  const [writtenColumns, writtenRanks, writtenLeads] = [writeColumns(columns), writeRanks(ranksOf(articles)), writeStoryLeads(leadOf)];
  const leads = articles.filter((_, i) => leadOf[i] === i).map(cardOf);
  const newest = leads.slice(-NEWEST_CARDS).reverse();
  const members = articles.filter((_, i) => leadOf[i] !== i).map(cardOf);
  const names = {
    leads: addCards(files, 'leads', leads),
    members: addCards(files, 'members', members),
    articles: await addShards(files, shardsOf(articles, similar, aliases, onProgress)),
  };
  const index = await search;
  const paths = {
    newest: pathOf(files, writeCardPage(newest.slice(CARDS_IN_BOOTSTRAP)), 'data/newest', 'json'),
    names: pathOf(files, writeFileHashes(names), 'data/names', 'json'),
    stories: pathOf(files, writtenLeads, 'data/stories', 'bin'),
    columns: pathOf(files, writtenColumns, 'data/columns', 'bin'),
    ranks: pathOf(files, writtenRanks, 'data/ranks', 'bin'),
    search: index.folder,
  };
  for (const [path, bytes] of index.made) files.set(path, bytes);
  const manifest: Manifest = {
    format: DATA_FORMAT,
    edition: hashOf([...files.keys()].join('\n')),
    articles: articles.length,
    stories: leads.length,
    newestAt: articles.at(-1)?.publishedAt ?? null,
    timeline: countMonths(columns.days),
    facets: facetsOf(columns),
    shards: names.articles.length,
    searchTerms: index.termStarts,
    files: paths,
  };
  files.set(MANIFEST_PATH, writeManifest(manifest));
  return { searchFiles: index.files, bootstrap: { manifest, newestCards: newest.slice(0, CARDS_IN_BOOTSTRAP) } };
}

/** Adds a family's card pages; gives their hashes. */
function addCards(files: DataFiles, family: CardFamily, cards: readonly Card[]): string[] {
  return chunks(cards, CARDS_A_PAGE).map((page, i) => add(files, writeCardPage(page), (hash) => cardPagePath(family, i, hash)));
}

/** Adds the shards; gives their hashes. */
async function addShards(files: DataFiles, shards: AsyncIterable<Uint8Array>): Promise<string[]> {
  const hashes: string[] = [];
  for await (const shard of shards) hashes.push(add(files, shard, (hash) => shardPath(hashes.length, hash)));
  return hashes;
}

/** The shards in their order, one at a time. */
async function* shardsOf(articles: readonly Article[], similar: SimilarLists, aliases: ReadonlyMap<string, string>, onProgress: OnProgress): AsyncIterable<Uint8Array> {
  const shards = placesByShard(articles);
  const formerIds = shards.map((): string[] => []);
  for (const former of aliases.keys()) formerIds[shardOf(former, shards.length)]?.push(former);
  const writer = new ShardWriter();
  for (const [shard, places] of counted('Writing articles', shards.entries(), shards.length, onProgress)) {
    const lists = await similar.ofShard(shard);
    places.forEach((place, i) => {
      const article = articles[place];
      if (article !== undefined) writer.add(article, shownOf(similar, lists, i));
    });
    yield writer.finish((formerIds[shard] ?? []).map((former) => [former, aliases.get(former) ?? '']));
  }
}

/** Those of a list that a page shows. */
function shownOf(similar: SimilarLists, { starts, places, reasons }: SimilarPortion, list: number): WrittenSimilar[] {
  const shown: WrittenSimilar[] = [];
  const start = starts[list] ?? 0;
  const end = Math.min(starts[list + 1] ?? start, start + SIMILAR_SHOWN);
  for (let at = start; at < end; at++) shown.push({ written: similar.written(places[at] ?? 0), reason: reasons[at] ?? '' });
  return shown;
}

function facetsOf(columns: Columns): Manifest['facets'] {
  const summary = (entries: readonly DirectoryEntry[]): FacetSummary => ({
    total: entries.length,
    values: entries.slice(0, FACET_VALUES_IN_MANIFEST).map(({ key, label, count }) => ({ key, label, count })),
  });
  return { topics: summary(listTopics(columns)), providers: summary(listProviders(columns)), kinds: summary(listKinds(columns)) };
}

/** Adds a file under a path that holds its hash; gives the hash. Text is held as UTF-8: in memory it may take twice that. */
function add(files: DataFiles, content: string | Uint8Array, path: (hash: string) => string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const hash = hashOf(bytes);
  files.set(path(hash), bytes);
  return hash;
}

function pathOf(files: DataFiles, content: string | Uint8Array, stem: string, ending: string): string {
  return `${stem}-${add(files, content, (hash) => `${stem}-${hash}.${ending}`)}.${ending}`;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
