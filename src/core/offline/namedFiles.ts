import { cardPagePath, type FileHashes, shardPath } from '../format/fileHashes.ts';
import type { OfflineList, OfflinePage } from '../format/offlineList.ts';

/** A page that is kept, with what its files say of others. Null: such a file is not there, or damaged. */
export interface KeptPage {
  page: OfflinePage;
  list: OfflineList | null;
  hashes: FileHashes | null;
}

/** Pictures of the site that stay. Any article may name one, so the oldest go. */
const MOST_PICTURES = 100;

/** The files that may go: those that none of the pages names. `paths`: all that are there, the oldest first. */
export function unnamed(paths: readonly string[], pages: readonly KeptPage[]): string[] {
  const isNamed = namedBy(pages);
  const pictures = paths.filter((path) => path.startsWith('data/pictures/'));
  const staying = new Set(pictures.slice(-MOST_PICTURES));
  return paths.filter((path) => !isNamed(path) && !staying.has(path));
}

function namedBy(pages: readonly KeptPage[]): (path: string) => boolean {
  const named = new Set(pages.flatMap(filesOf));
  const folders = pages.flatMap(({ page, hashes }) => [
    `${page.files.search}/`,
    // Nobody can say what an edition whose list of names is gone has.
    ...(hashes === null ? ['data/leads/', 'data/members/', 'data/articles/'] : []),
  ]);
  return (path) => named.has(path) || folders.some((folder) => path.startsWith(folder));
}

function filesOf({ page, list, hashes }: KeptPage): string[] {
  const { newest, names, stories, columns, ranks, topicAliases, topicNotes } = page.files;
  return [
    page.list,
    ...(list?.code ?? []).map(({ path }) => path),
    ...[newest, names, stories, columns, ranks, topicAliases, topicNotes].filter((path) => path !== undefined),
    ...(hashes === null ? [] : pathsOf(hashes)),
  ];
}

function pathsOf({ leads, members, articles }: FileHashes): string[] {
  return [
    ...leads.map((hash, page) => cardPagePath('leads', page, hash)),
    ...members.map((hash, page) => cardPagePath('members', page, hash)),
    ...articles.map((hash, shard) => shardPath(shard, hash)),
  ];
}
