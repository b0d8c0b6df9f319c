import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { DiagnosticCode } from '../diagnostics/diagnosticDetails.ts';

/** Diagnostics of one code that are kept of one record. */
export const MOST_OF_A_CODE = 10_000;

/** The diagnostics of one record, the first ones of each code. What is left out is counted in one more for each code. */
export function boundedDiagnostics(file: string, diagnostics: Diagnostic[]): Diagnostic[] {
  if (diagnostics.length <= MOST_OF_A_CODE) return diagnostics;
  const counts = new Map<DiagnosticCode, number>();
  const kept = diagnostics.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_CODE;
  });
  const more = [...counts].filter(([, count]) => count > MOST_OF_A_CODE);
  return [
    ...kept,
    ...more.map(([received, count]) => diagnose('problems-many', { file, received, count: count - MOST_OF_A_CODE })),
  ];
}
