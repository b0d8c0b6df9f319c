import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { outcomeOf } from '../records/outcome.ts';
import { lookAtRecord, readBytes } from '../records/records.ts';
import { hasSettled, keep, outcomeKey, readKept } from './outcomeCache.ts';
import { type KeptOutcome, writeOutcome } from './outcomeFormat.ts';

/** Records to be read together. */
export interface Pack {
  folder: string;
  /** Relative to the folder. */
  files: string[];
  /** Milliseconds UTC, to warn of dates in the future; null: no such warnings. */
  now: number | null;
  /** Where outcomes are kept from one build to the next, and when this build began; null: they are not. */
  keeping: { path: string; beganAt: number } | null;
}

/** An outcome as JSON, and what is kept of it: null for nothing. */
interface Read {
  json: string;
  keeping: KeptOutcome | null;
}

/**
 * The outcomes of a pack's records in their order, as JSON (`parseOutcome`). A record that a kept outcome was made of
 * is not parsed again, and not even read where its file is seen to be the same; afterwards exactly this pack's outcomes
 * are kept. Never throws.
 */
export function readPack(pack: Pack): string[] {
  const kept = pack.keeping === null ? new Map<string, KeptOutcome>() : readKept(pack.keeping.path);
  const read = pack.files.map((file) => readOne(pack, file, kept.get(file)));
  const keeping = read.map((one) => one.keeping).filter((one) => one !== null);
  const isAsKept = keeping.length === kept.size && keeping.every((one) => kept.get(one.file) === one);
  if (pack.keeping !== null && !isAsKept) keep(pack.keeping.path, keeping);
  return read.map(({ json }) => json);
}

function readOne({ folder, now, keeping }: Pack, file: string, kept: KeptOutcome | undefined): Read {
  const sight = lookAtRecord(folder, file);
  if (sight.stamp === null) return unread(file, sight.diagnostic);
  const usable = kept === undefined || isAfter(kept.publishedAt, now) ? null : kept;
  if (usable !== null && usable.stamp === sight.stamp.text) return { json: usable.json, keeping: usable };
  const read = readBytes(folder, file);
  if (read.bytes === null) return unread(file, read.diagnostic);
  // Taken before the record was read, so that a change in between shows.
  const stamp = keeping !== null && hasSettled(sight.stamp, keeping.beganAt) ? sight.stamp.text : null;
  const key = outcomeKey(file, read.bytes);
  if (usable?.key === key) return { json: usable.json, keeping: usable.stamp === stamp ? usable : { ...usable, stamp } };
  return parseOne(file, read.bytes, now, key, stamp);
}

function unread(file: string, diagnostic: Diagnostic): Read {
  return { json: writeOutcome({ file, draft: null, diagnostics: [diagnostic], unknownFields: [] }), keeping: null };
}

function parseOne(file: string, bytes: Uint8Array, now: number | null, key: string, stamp: string | null): Read {
  const outcome = outcomeOf(file, bytes, now);
  const json = writeOutcome(outcome);
  const publishedAt = outcome.draft?.article.publishedAt ?? null;
  return { json, keeping: outcome.draft === null || isAfter(publishedAt, now) ? null : { file, key, stamp, publishedAt, json } };
}

/** Whether a record is of the future, so that its outcome holds a warning which must not be kept. */
function isAfter(publishedAt: number | null, now: number | null): boolean {
  return publishedAt !== null && now !== null && publishedAt > now;
}
