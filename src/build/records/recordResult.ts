import { bodyPositions } from './bodyPositions.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Report } from '../diagnostics/report.ts';
import type { RecordResult } from './draft.ts';
import { normalise } from './normalise.ts';
import { parseRecord } from './parseRecord.ts';
import { type Manner, usualManner } from './manner.ts';
import { withFacets } from './ownFacets.ts';
import { withOwnPathsAlone } from './ownPaths.ts';

/** Parses, validates, repairs and normalises one record. Never throws on its bytes. */
export function readRecordResult(file: string, bytes: Uint8Array, manner: Manner = usualManner): RecordResult {
  const parsed = parseRecord(file, bytes, manner);
  const { fields, body, leftAlone, unknownFields, readAs, facets, nameOf, positionOf } = parsed;
  const diagnostics: Diagnostic[] = [...parsed.diagnostics];
  if (fields === null) return { file, draft: null, leftAlone, diagnostics, unknownFields, readAs };
  const positionInBody = bodyPositions(file, bytes, body);
  const report: Report = (code, details) => {
    const part = 'received' in details ? details.received : 'before' in details ? details.before : null;
    const position = details.field === 'body' ? positionInBody(part) : positionOf(details.field);
    diagnostics.push(diagnose(code, { ...details, file, ...position, field: nameOf(details.field) }));
  };
  const draft = withFacets(normalise(file, fields, body, report, manner.words), facets, manner.facets ?? [], report);
  const isOfOtherProgram = readAs.some(({ from }) => from === 'field');
  const placed = isOfOtherProgram ? withOwnPathsAlone(draft) : draft;
  return { file, draft: placed, leftAlone, diagnostics, unknownFields, readAs };
}
