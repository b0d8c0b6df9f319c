import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Report } from '../diagnostics/report.ts';
import type { RecordResult } from './draft.ts';
import { normalise } from './normalise.ts';
import { parseRecord } from './parseRecord.ts';
import { type Position, positionAt } from './position.ts';

/** Parses, validates, repairs and normalises one record. Never throws on its bytes. */
export function readRecordResult(file: string, bytes: Uint8Array): RecordResult {
  const { fields, body, leftAlone, diagnostics: found, unknownFields, positionOf } = parseRecord(file, bytes);
  const diagnostics: Diagnostic[] = [...found];
  if (fields === null) return { file, draft: null, leftAlone, diagnostics, unknownFields };
  const report: Report = (code, details) => {
    const part = 'received' in details ? details.received : 'before' in details ? details.before : null;
    const position = details.field === 'body' ? positionInBody(bytes, body, part) : positionOf(details.field);
    diagnostics.push(diagnose(code, { file, ...position, ...details }));
  };
  return { file, draft: normalise(file, fields, body, report), leftAlone, diagnostics, unknownFields };
}

/** The position of a text in the body; the text may have been cut. The start of the body where it is not found. */
function positionInBody(bytes: Uint8Array, body: string, part: unknown): Position {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const at = typeof part === 'string' ? body.indexOf(part.replace(/^…|…$/g, '')) : -1;
  return positionAt(text, text.length - body.length + Math.max(at, 0));
}
