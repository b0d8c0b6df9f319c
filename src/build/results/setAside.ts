import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import { writeResult } from './resultFormat.ts';

/** The result of a record that can't be used, as JSON. */
export function setAside(file: string, diagnostic: Diagnostic): string {
  return writeResult({ file, draft: null, leftAlone: null, diagnostics: [diagnostic], unknownFields: [], readAs: [] });
}

/** The result of a record that nothing is said to be wrong with, but that could not be read: `error` stopped it. */
export function setAsideFailed(file: string, error: unknown): string {
  // What a task wraps says more than that the task failed.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return setAside(file, diagnose('record-failed', { file, reason }));
}
