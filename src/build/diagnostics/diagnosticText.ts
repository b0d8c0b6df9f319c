export type Severity = 'error' | 'warning' | 'info';

/** The text of one kind of diagnostic. */
export interface DiagnosticText<Details> {
  severity: Severity;
  /** What is wrong, or was done, and with which value. */
  message: (details: Details) => string;
  /** What a person can do about it. */
  advice: string;
}
