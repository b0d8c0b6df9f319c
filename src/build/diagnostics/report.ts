import type { DetailsOf, DiagnosticCode } from './diagnosticTexts.ts';

/** Takes one diagnostic about a field of the record at hand; file, line and column are added by who made the function. */
export type Report = <Code extends DiagnosticCode>(code: Code, details: DetailsOf[Code] & { field: string }) => void;
