import { keep, outcomeKey, readKept } from './outcomeCache.ts';
import { type KeptOutcome, writeOutcome } from './outcomeFormat.ts';
import { outcomeOf } from './outcome.ts';
import { readRecord } from './records.ts';

/** Records to be read together. */
export interface Pack {
  folder: string;
  /** Relative to the folder. */
  files: string[];
  /** Milliseconds UTC, to warn of dates in the future; null: no such warnings. */
  now: number | null;
  /** Where outcomes are kept from one build to the next; null: they are not. */
  keptAt: string | null;
}

/**
 * The outcomes of a pack's records in their order, as JSON (`parseOutcome`). A record that a kept outcome was made of
 * is not parsed again; afterwards exactly this pack's outcomes are kept. Never throws.
 */
export function readPack({ folder, files, now, keptAt }: Pack): string[] {
  const kept = keptAt === null ? new Map<string, KeptOutcome>() : readKept(keptAt);
  const keeping: KeptOutcome[] = [];
  let known = 0;
  const outcomes = files.map((file) => {
    const read = readRecord(folder, file);
    if (read.bytes === null) return writeOutcome({ file, draft: null, diagnostics: [read.diagnostic], unknownFields: [] });
    const key = outcomeKey(file, read.bytes);
    const found = kept.get(key);
    if (found !== undefined && !isAfter(found.publishedAt, now)) {
      known += 1;
      keeping.push(found);
      return found.json;
    }
    const outcome = outcomeOf(file, read.bytes, now);
    const json = writeOutcome(outcome);
    const publishedAt = outcome.draft?.article.publishedAt ?? null;
    if (outcome.draft !== null && !isAfter(publishedAt, now)) keeping.push({ key, publishedAt, json });
    return json;
  });
  if (keptAt !== null && (known < keeping.length || known < kept.size)) keep(keptAt, keeping);
  return outcomes;
}

/** Whether a record is of the future, so that its outcome holds a warning which must not be kept. */
function isAfter(publishedAt: number | null, now: number | null): boolean {
  return publishedAt !== null && now !== null && publishedAt > now;
}
