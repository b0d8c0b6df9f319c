import { compare } from '../../core/compare.ts';
import type { DetailsOf, DiagnosticCode } from './diagnosticDetails.ts';
import type { Severity } from './diagnosticText.ts';
import { diagnosticTexts } from './diagnosticTexts.ts';
import { LONGEST_LINE, LONGEST_MESSAGE, visible, visiblePath } from './shownValue.ts';

/** One thing a person should know about a record. */
export interface Diagnostic {
  /** Relative to the folder of records, with forward slashes. */
  file: string;
  /** From 1, of the whole file. Null where it isn't about a line. */
  line: number | null;
  /** From 1, in UTF-16 units. Null where the line is. */
  column: number | null;
  severity: Severity;
  code: DiagnosticCode;
  /** As in `images.0.url`; null where it isn't about a field. */
  field: string | null;
  /** Safe to print, on one line. */
  message: string;
  advice: string;
}

/** Where a diagnostic belongs. */
export interface Place {
  file: string;
  line?: number | null;
  column?: number | null;
  field?: string | null;
}

/** A diagnostic with its text from the table; `about` says where, and what the message of its code names. */
export function diagnose<Code extends DiagnosticCode>(code: Code, about: Place & DetailsOf[Code]): Diagnostic {
  const { severity, message, advice } = diagnosticTexts[code];
  const { file, line = null, column = null, field = null } = about;
  return { file, line, column, severity, code, field, message: visible(message(about), LONGEST_MESSAGE), advice };
}

/** How the parts of a report look on a terminal. */
export type Paint = (part: Severity | 'advice', text: string) => string;

/** A report without colours. */
export const unpainted: Paint = (_, text) => text;

/**
 * A report in lines, by file, line and column: `file:line:column  severity  code  message`, then the advice.
 * A blank line stands between files. Equal diagnostics in any order give equal reports; "" for none. `pathOf` gives the
 * path that the file of a diagnostic is shown with, `paint` the colours.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  pathOf: (diagnostic: Diagnostic) => string = ({ file }) => file,
  paint: Paint = unpainted,
): string {
  const lines: string[] = [];
  let file: string | null = null;
  for (const diagnostic of [...diagnostics].sort(compareDiagnostics)) {
    if (file !== null && file !== diagnostic.file) lines.push('');
    file = diagnostic.file;
    lines.push(headline(diagnostic, pathOf(diagnostic), paint), paint('advice', `    ${diagnostic.advice}`));
  }
  return lines.join('\n');
}

/** Orders by file, line, column, code, field and message, by code unit. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.field ?? '', b.field ?? '') ||
    compare(a.message, b.message)
  );
}

/** Colours come last: what makes a text safe to print would take them for something to hide. */
function headline({ line, column, severity, code, message }: Diagnostic, path: string, paint: Paint): string {
  const place = [visiblePath(path), line, column].filter((part) => part !== null).join(':');
  const rest = visible(`${severity}  ${code}  ${message}`, LONGEST_LINE - place.length - 2);
  return `${place}  ${paint(severity, severity)}${rest.slice(severity.length)}`;
}
