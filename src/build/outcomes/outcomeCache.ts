import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipelineVersion } from '../pipelineVersion.ts';
import type { Stamp } from '../records/records.ts';
import { type KeptOutcome, parsePack, writePack } from './outcomeFormat.ts';

/** Milliseconds that a file must have been left alone before its stamp is relied on: more than any file system's clock is coarse. */
const SETTLED = 3000;

/**
 * Outcomes of the last build's records, in packs of about a thousand, so that a changed record has one small file
 * written anew. Packs are in a folder named by the pipeline's version. A record is known by the hash of its path and
 * bytes. It is not read again where its file's stamp is the kept one: device, inode, size, time of writing and time of
 * change (ctime). Size and time of writing can both stay the same, or be set back, when a file changes; the time of
 * change is the file system's own, which no program sets, and moves with every write, rename and setting of times. Only
 * within one tick of that clock could it stay, so a stamp counts only if the file was left alone for `SETTLED` before the
 * build that kept it (Git's rule for entries that are "racily clean"). A file that was moved here, restored or
 * checked out has another inode or time of change, and is read. Whatever is wrong with the cache, it is as if nothing
 * were kept.
 */
export interface OutcomeCache {
  /** Where the pack of this number is kept. */
  pathOf: (pack: number) => string;
  /** When the build that uses it began, milliseconds UTC by this machine's clock. */
  beganAt: number;
  /** Removes everything but `packs` packs of this version. */
  prune: (packs: number) => void;
}

/** The outcomes in the cache's folder, for the pipeline in `root`. Null where that is not the pipeline's project. */
export function outcomeCache(cacheDir: string, root: string, beganAt: number = Date.now()): OutcomeCache | null {
  const version = pipelineVersion(root);
  if (version === null) return null;
  const folder = join(cacheDir, 'outcomes');
  const pathOf = (pack: number) => join(folder, version, `${pack}.pack`);
  return {
    pathOf,
    beganAt,
    prune: (packs) => {
      keepOnly(folder, new Set([version]));
      keepOnly(join(folder, version), new Set(Array.from({ length: packs }, (_, pack) => `${pack}.pack`)));
    },
  };
}

/** The key of a record's outcome. */
export function outcomeKey(file: string, bytes: Uint8Array): string {
  return createHash('sha256').update(`${file}\0`).update(bytes).digest('base64url');
}

/** Whether a stamp seen in a build that began then shows any later change of its file. */
export function hasSettled({ changedAt }: Stamp, beganAt: number): boolean {
  return changedAt > 0 && changedAt + SETTLED < beganAt;
}

/** What a pack keeps, by file. */
export function readKept(path: string): Map<string, KeptOutcome> {
  try {
    return parsePack(readFileSync(path));
  } catch {
    return new Map();
  }
}

/** Writes a pack, whole or not at all. */
export function keep(path: string, outcomes: readonly KeptOutcome[]): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, writePack(outcomes));
    renameSync(unfinished, path);
  } catch {
    remove(unfinished);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What may not be removed now, a later build removes.
  }
}

function keepOnly(folder: string, names: ReadonlySet<string>): void {
  try {
    for (const name of readdirSync(folder)) if (!names.has(name)) remove(join(folder, name));
  } catch {
    // A folder that cannot be read holds nothing of use.
  }
}
