import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { bodyPositions } from './bodyPositions.ts';
import { parseRecord } from './parseRecord.ts';
import type { Position } from './position.ts';
import { type Manner, usualManner } from './manner.ts';
import { readBytes } from './records.ts';

/** A diagnostic whose place is not known. `part`: the text of the body that it is about. */
export type Unlocated = Diagnostic & { part?: string };

/**
 * Adds line and column to diagnostics that only name a field, and keeps their order. Diagnostics that compare several
 * records have no position. There are few, so their records are read again; to remember all positions would cost memory.
 */
export function locateDiagnostics(
  folder: string,
  diagnostics: readonly Unlocated[],
  manner: Manner = usualManner,
): Diagnostic[] {
  const finders = new Map<string, FindPosition>();
  const positionOf = ({ file, field, part }: Unlocated): Position | null => {
    if (field === null) return null;
    const find = finders.get(file) ?? positionsIn(folder, file, manner);
    finders.set(file, find);
    return find(field, part ?? null);
  };
  return diagnostics.map((diagnostic) => {
    const { part: _, ...located } = diagnostic;
    return located.line === null ? { ...located, ...positionOf(diagnostic) } : located;
  });
}

type FindPosition = (field: string, part: string | null) => Position | null;

function positionsIn(folder: string, file: string, manner: Manner): FindPosition {
  const read = readBytes(folder, file);
  if (read.bytes === null) return () => null;
  try {
    const { positionOf, body } = parseRecord(file, read.bytes, manner);
    const positionInBody = bodyPositions(file, read.bytes, body);
    return (field, part) => (field === 'body' && part !== null ? positionInBody(part) : positionOf(field));
  } catch {
    // The record was changed into one that the program fails over. The next build says so.
    return () => null;
  }
}
