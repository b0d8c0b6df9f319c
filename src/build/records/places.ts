import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { parseRecord } from './parseRecord.ts';
import type { Position } from './position.ts';
import { readRecord } from './records.ts';

/**
 * The diagnostics, in their order, each with the line and column of its field. What is found only by looking at all
 * records together has none; of those few the records are read again, which spares keeping the places of all.
 */
export function withPlaces(folder: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const fieldsOf = new Map<string, Set<string>>();
  for (const { file, line, field } of diagnostics) {
    if (line === null && field !== null) fieldsOf.set(file, (fieldsOf.get(file) ?? new Set()).add(field));
  }
  const places = new Map<string, Map<string, Position | null>>();
  for (const [file, fields] of fieldsOf) places.set(file, placesIn(folder, file, fields));
  return diagnostics.map((diagnostic) => ({ ...diagnostic, ...(diagnostic.line === null ? places.get(diagnostic.file)?.get(diagnostic.field ?? '') : null) }));
}

function placesIn(folder: string, file: string, fields: ReadonlySet<string>): Map<string, Position | null> {
  const read = readRecord(folder, file);
  if (read.bytes === null) return new Map();
  const { positionOf } = parseRecord(file, read.bytes);
  return new Map([...fields].map((field) => [field, positionOf(field)]));
}
