import { knownFields } from '../../core/record.ts';
import { editDistance, editsAllowed } from '../../core/search/editDistance.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { RecordResult } from '../records/draft.ts';

/** A field that the format does not know, as in `images.widht`, and how many records have it. */
export interface UnknownField {
  name: string;
  count: number;
}

/** A misspelt field is in few records: in one of fifty at most. A field in more is meant. */
const RARE = 0.02;

/** Characters of a name that are kept. */
const MOST_OF_NAME = 200;

/** Longer names are no misspelt ones. */
const LONGEST_NAME = 40;

/** The unknown fields of all records, the most frequent first; equally frequent ones by code unit. */
export function countUnknownFields(results: readonly RecordResult[]): UnknownField[] {
  const counts = new Map<string, number>();
  for (const path of results.flatMap(({ unknownFields }) => unknownFields))
    counts.set(nameOf(path), (counts.get(nameOf(path)) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Names the unknown fields that are rare and look like a known one, record by record. */
export function misspeltFields(results: readonly RecordResult[], unknown: readonly UnknownField[]): Diagnostic[] {
  const most = Math.max(1, results.length * RARE);
  const meant = new Map(
    unknown.filter(({ count }) => count <= most).map(({ name }): [string, string | null] => [name, lookalikeOf(name)]),
  );
  return results.flatMap(({ file, unknownFields }) =>
    unknownFields.flatMap((path) => {
      const known = meant.get(nameOf(path)) ?? null;
      return known === null ? [] : [diagnose('field-misspelt', { file, field: path, known })];
    }),
  );
}

/** `images.3.widht` → `images.widht`. A name that nobody can mean is cut. */
function nameOf(path: string): string {
  const name = path.replace(/\.\d+\./g, '.');
  return name.length > MOST_OF_NAME ? `${name.slice(0, MOST_OF_NAME)}…` : name;
}

/** The known field of the same mapping that a name looks like; null for none. */
function lookalikeOf(name: string): string | null {
  const parent = /^.*\./.exec(name)?.[0] ?? '';
  const word = plain(name.slice(parent.length));
  if (word === '' || word.length > LONGEST_NAME) return null;
  const edits = editsAllowed(word);
  const known = [...(knownFields.get(parent) ?? [])].map((field) => ({
    field,
    distance: distance(word, plain(field), edits),
  }));
  const nearest = known.reduce((best, one) => (one.distance < best.distance ? one : best), {
    field: '',
    distance: edits + 1,
  });
  return nearest.distance > edits ? null : parent + nearest.field;
}

function distance(word: string, known: string, edits: number): number {
  return Math.abs(word.length - known.length) > edits ? edits + 1 : editDistance(word, known, edits).whole;
}

/** Without what people write differently: capitals, hyphens, underscores. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}
