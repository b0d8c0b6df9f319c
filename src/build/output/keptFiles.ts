import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../core/compare.ts';
import { parseShard, shardOf } from '../../core/format/shard.ts';
import { MOST_FILES } from './sitePlan.ts';
import { type FileList, isNamedByContent } from './fileList.ts';

/** How long files of earlier editions stay, and the present. Milliseconds, the second UTC. */
export interface Keeping {
  span: number;
  now: number;
}

/** A new site that is not yet in its place. */
export interface StagedSite {
  /** The folder that holds it. */
  folder: string;
  /** Its files. */
  files: readonly string[];
  /** The folder of the output, with the old site. */
  outDir: string;
}

/** The files of earlier editions that stay for pages which are open. */
export interface KeptFiles {
  /** When the edition that had each was replaced. */
  replacedAt: ReadonlyMap<string, number>;
  bytes: number;
  /** Files that go at once, because an edition before held an article that the new one does not have. */
  withdrawn: number;
  /** Files that go before their time, because hosts take no more. */
  crowdedOut: number;
}

interface OldFile {
  path: string;
  at: number;
  bytes: number;
}

const KEPT_FOR_CODE = /^assets\//;
const SHARD = /^data\/articles\/(\d+)-\w+\.json$/;

/**
 * Chooses which files of earlier editions stay: those that are named by their content and were replaced within the span.
 * What no edition may show any longer goes at once: where the new site lacks an article of the one before, only code stays.
 * With that no kept edition ever holds an article that the last one had not.
 */
export function chooseKept(old: FileList, site: StagedSite, { span, now }: Keeping): KeptFiles {
  const fresh = new Set(site.files);
  const paths = old.files.filter((path) => isNamedByContent(path) && !fresh.has(path));
  const replacedNow = paths.filter((path) => !old.replacedAt.has(path));
  const inTime = paths
    .map((path) => ({ path, at: Math.min(old.replacedAt.get(path) ?? now, now) }))
    .filter(({ at }) => at + span > now)
    .flatMap((file) => withSize(site.outDir, file));
  const shown = holdLostArticle(replacedNow, site) ? inTime.filter(({ path }) => KEPT_FOR_CODE.test(path)) : inTime;
  const kept = shown.sort(newestFirst).slice(0, roomBeside(site.files.length));
  return {
    replacedAt: new Map(kept.map(({ path, at }) => [path, at])),
    bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
    withdrawn: inTime.length - shown.length,
    crowdedOut: shown.length - kept.length,
  };
}

/** Somebody may have removed it. */
function withSize(outDir: string, file: Omit<OldFile, 'bytes'>): OldFile[] {
  const found = statSync(join(outDir, file.path), { throwIfNoEntry: false });
  return found?.isFile() === true ? [{ ...file, bytes: found.size }] : [];
}

function newestFirst(a: OldFile, b: OldFile): number {
  return b.at - a.at || compare(a.path, b.path);
}

/** How many files may stay beside those of a site and the list of them. A site that is too large by itself is on a host that takes more. */
function roomBeside(files: number): number {
  return files < MOST_FILES ? MOST_FILES - files - 1 : Infinity;
}

/** Whether a shard among old files holds an article, or a former id of one, that the new site does not have. */
function holdLostArticle(old: readonly string[], { folder, files, outDir }: StagedSite): boolean {
  const shards = new Map(files.flatMap((path) => numbered(path)));
  const idsOf = new Map<number, ReadonlySet<string>>();
  const isShown = (id: string) => {
    const shard = shardOf(id, shards.size);
    const ids = idsOf.get(shard) ?? new Set(idsIn(join(folder, shards.get(shard) ?? '')));
    idsOf.set(shard, ids);
    return ids.has(id);
  };
  return old.some((path) => SHARD.test(path) && !(idsIn(join(outDir, path))?.every(isShown) ?? false));
}

/** The number of a shard with its path, in a list; none for other files. */
function numbered(path: string): [number, string][] {
  const [, shard] = SHARD.exec(path) ?? [];
  return shard === undefined ? [] : [[Number(shard), path]];
}

/** All ids that a shard knows; null where the file is no shard of this version. */
function idsIn(file: string): string[] | null {
  try {
    const { articles, aliases } = parseShard(JSON.parse(readFileSync(file, 'utf8')));
    return [...Object.keys(articles), ...Object.keys(aliases)];
  } catch {
    return null;
  }
}
