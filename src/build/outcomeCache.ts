import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type KeptOutcome, parsePack, writePack } from './outcomeFormat.ts';
import { pipelineVersion } from './pipelineVersion.ts';

/**
 * Outcomes of the last build's records, in packs of about a thousand, so that a changed record has one small file
 * written anew. Packs are in a folder named by the pipeline's version. A record is always read and known by the hash
 * of its path and bytes: its size and time of change can both stay the same when it changes.
 * Whatever is wrong with the cache, it is as if nothing were kept.
 */
export interface OutcomeCache {
  /** Where the pack of this number is kept. */
  pathOf: (pack: number) => string;
  /** Removes everything but `packs` packs of this version. */
  prune: (packs: number) => void;
}

/** The outcomes in the cache's folder, for the pipeline in `root`. Null where that is not the pipeline's project. */
export function outcomeCache(cacheDir: string, root: string): OutcomeCache | null {
  const version = pipelineVersion(root);
  if (version === null) return null;
  const folder = join(cacheDir, 'outcomes');
  const pathOf = (pack: number) => join(folder, version, `${pack}.pack`);
  return {
    pathOf,
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

/** What a pack keeps, by key. */
export function readKept(path: string): Map<string, KeptOutcome> {
  try {
    return parsePack(readFileSync(path, 'utf8'));
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
