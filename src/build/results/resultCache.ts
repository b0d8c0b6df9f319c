import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentHash } from '../contentHash.ts';
import type { Fingerprint } from '../records/records.ts';
import { writeWhole } from '../writeWhole.ts';
import { pipelineVersion } from './pipelineVersion.ts';
import { type CachedResult, parseBatchFile, writeBatchFile } from './resultFormat.ts';

/** Milliseconds. No file system's clock is coarser. */
const SETTLED = 3000;

/**
 * The results of the last build, in batch files of about a thousand, so that a changed record rewrites one small file.
 * Batch files are in a folder that is named by the version of the pipeline.
 *
 * A result is found by the hash of its record's path and bytes. The record is not even read where its file still has
 * the fingerprint that was cached. The fingerprint holds the time of change (ctime), which programs can't set and which
 * moves with every write, rename and setting of times. Two changes within one tick of the file system's clock look
 * alike, so a fingerprint is cached only if the file was left alone for `SETTLED` before the build began. Git has the
 * same rule for entries that are "racily clean".
 *
 * A damaged or unreadable cache counts as an empty one.
 */
export interface ResultCache {
  /** Where the batch of this number is cached. */
  pathOf: (batch: number) => string;
  /** When the build that uses the cache began, milliseconds UTC. */
  startedAt: number;
  /** Removes everything but the first `batches` batches of this version. */
  prune: (batches: number) => void;
}

/** The cache in `cacheDir` for the pipeline whose sources are in `root`. Null where `root` does not hold them. */
export function openResultCache(cacheDir: string, root: string, startedAt: number = Date.now()): ResultCache | null {
  const version = pipelineVersion(root);
  if (version === null) return null;
  const folder = join(cacheDir, 'results');
  const fileName = (batch: number) => `${batch}.batch`;
  return {
    pathOf: (batch) => join(folder, version, fileName(batch)),
    startedAt,
    prune: (batches) => {
      removeOthers(folder, new Set([version]));
      removeOthers(join(folder, version), new Set(Array.from({ length: batches }, (_, batch) => fileName(batch))));
    },
  };
}

/** The key of a record's result. */
export function resultKey(file: string, bytes: Uint8Array): string {
  return contentHash([`${file}\0`, bytes], 'base64url');
}

/** Whether the fingerprint tells every later change of the file. `startedAt`: when the build began. */
export function hasSettled({ changedAt }: Fingerprint, startedAt: number): boolean {
  return changedAt > 0 && changedAt + SETTLED < startedAt;
}

/** The results of a batch file, by record file. Empty where it can't be read. */
export function readBatchFile(path: string): Map<string, CachedResult> {
  try {
    return parseBatchFile(readFileSync(path));
  } catch {
    return new Map();
  }
}

/** Replaces a batch file. */
export function replaceBatchFile(path: string, results: readonly CachedResult[]): void {
  replaceFile(path, writeBatchFile(results));
}

/** Replaces a file of a cache in one step: two builds at once never see half of it. A file that can't be written is left out. */
export function replaceFile(path: string, content: Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, content, { isLasting: false });
  } catch {
    // The next build makes it again.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A later build removes it.
  }
}

/** Removes what is in a folder of a cache but for these names. */
export function removeOthers(folder: string, names: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder)) if (!names.has(name)) remove(join(folder, name));
  } catch {
    // There is no such folder yet.
  }
}
