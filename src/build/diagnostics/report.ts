import type { DetailsOf, DiagnosticCode } from './diagnosticDetails.ts';

/** Reports one diagnostic about a field of a record. The function adds the file, line and column. */
export type Report = <Code extends DiagnosticCode>(code: Code, details: DetailsOf[Code] & { field: string }) => void;
