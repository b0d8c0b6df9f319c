import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { writeResult } from './resultFormat.ts';

/** The result of a record that can't be used, as JSON. */
export function setAside(file: string, diagnostic: Diagnostic): string {
  return writeResult({ file, draft: null, leftAlone: null, diagnostics: [diagnostic], unknownFields: [] });
}

/** The result of a record that nothing is said to be wrong with, but that could not be read: `error` stopped it. */
export function setAsideFailed(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return setAside(file, diagnose('record-failed', { file, reason }));
}
