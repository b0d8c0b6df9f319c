import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { shardOf } from '../../core/format/shard.ts';
import { type Aids, MANY } from '../aids.ts';
import type { OnProgress } from '../progress.ts';
import type { RecordOutcome } from '../records/draft.ts';
import type { OutcomeCache } from './outcomeCache.ts';
import { parseOutcome } from './outcomeFormat.ts';
import { type Pack, readPack } from './pack.ts';
import type { PackReader } from './packThreads.ts';

/** Records a pack holds at most, about. */
const RECORDS_A_PACK = 1024;
/** A record that is only compared with what was kept of it costs this part of one that is parsed. */
const COST_WHEN_KEPT = 0.08;

/** What became of each record of a folder, in the order of `files`. Never throws on a record. */
export async function readOutcomes(folder: string, files: readonly string[], now: number | null, aids: Aids, onProgress: OnProgress): Promise<RecordOutcome[]> {
  const packs = packsOf(folder, files, now, aids.cache);
  const threads = costOf(packs) < MANY ? null : ((await aids.startThreads?.()) ?? null);
  const outcomes = new Map<string, RecordOutcome>();
  const tell = () => onProgress({ stage: 'Reading records', done: outcomes.size, total: files.length });
  tell();
  const rest = packs.values();
  const work = async (read: PackReader) => {
    for (const pack of rest) {
      const lines = await read(pack);
      pack.files.forEach((file, i) => outcomes.set(file, parseOutcome(lines[i] ?? '')));
      tell();
    }
  };
  await Promise.all((threads?.readers ?? [readHere]).map(work));
  await threads?.stop();
  aids.cache?.prune(packs.length);
  return files.map((file) => outcomes.get(file)).filter((outcome) => outcome !== undefined);
}

/** Lets others have their turn after each pack: a dev server answers meanwhile. */
const readHere: PackReader = async (pack) => {
  const outcomes = readPack(pack);
  await setImmediate();
  return outcomes;
};

/** By the hash of their paths, so that a record more or less leaves the other packs as they are. */
function packsOf(folder: string, files: readonly string[], now: number | null, cache: OutcomeCache | null): Pack[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(files.length / RECORDS_A_PACK)));
  const packs = Array.from({ length: count }, (_, i): Pack => ({ folder, files: [], now, keeping: cache === null ? null : { path: cache.pathOf(i), beganAt: cache.beganAt } }));
  for (const file of files) packs[shardOf(file, count)]?.files.push(file);
  return packs;
}

/** What reading them takes, in records parsed. */
function costOf(packs: readonly Pack[]): number {
  return packs.reduce((sum, { files, keeping }) => sum + files.length * (keeping !== null && existsSync(keeping.path) ? COST_WHEN_KEPT : 1), 0);
}
