import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { parseRecord } from './parseRecord.ts';
import type { Position } from './position.ts';
import { type RecordReading, usualReading } from './recordReading.ts';
import { readBytes } from './records.ts';

/**
 * Adds line and column to diagnostics that only name a field, and keeps their order. Diagnostics that compare several
 * records have no position. There are few, so their records are read again; to remember all positions would cost memory.
 */
export function locateDiagnostics(
  folder: string,
  diagnostics: readonly Diagnostic[],
  reading: RecordReading = usualReading,
): Diagnostic[] {
  const fieldsOf = new Map<string, Set<string>>();
  for (const { file, line, field } of diagnostics) {
    if (line === null && field !== null) fieldsOf.set(file, (fieldsOf.get(file) ?? new Set()).add(field));
  }
  const positions = new Map<string, Map<string, Position | null>>();
  for (const [file, fields] of fieldsOf) positions.set(file, positionsIn(folder, file, fields, reading));
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    ...(diagnostic.line === null ? positions.get(diagnostic.file)?.get(diagnostic.field ?? '') : null),
  }));
}

function positionsIn(
  folder: string,
  file: string,
  fields: ReadonlySet<string>,
  reading: RecordReading,
): Map<string, Position | null> {
  const read = readBytes(folder, file);
  if (read.bytes === null) return new Map();
  try {
    const { positionOf } = parseRecord(file, read.bytes, reading);
    return new Map([...fields].map((field) => [field, positionOf(field)]));
  } catch {
    // The record was changed into one that the program fails over. The next build says so.
    return new Map();
  }
}
