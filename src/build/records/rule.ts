import type { DetailsOf, DiagnosticCode } from '../diagnostics/diagnosticDetails.ts';

/** Reports something about a value of a field. */
export type Warn = <Code extends DiagnosticCode>(code: Code, details: DetailsOf[Code] & { field: string }) => void;

/** A mapping of the record as YAML gave it, and where in the record it stands: "" or "related.2.". */
export interface Subject {
  data: Record<string, unknown>;
  prefix: string;
}

/** Looks at the values of a mapping, and reports what a person should know. */
export type Rule = (subject: Subject, warn: Warn) => void;
