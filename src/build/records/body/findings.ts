import type { DiagnosticCode } from '../../diagnostics/diagnosticDetails.ts';
import type { Report } from '../../diagnostics/report.ts';

/** Findings of one kind that are told by themselves. */
const MOST_TOLD = 100;

/**
 * What is found in one body. Each finding is reported once, however often it stands in the body. Of each kind the first 100
 * are reported; `close` reports how many more there are.
 */
export class Findings {
  readonly #reportAll: Report;
  readonly #known = new Set<string>();
  readonly #counts = new Map<DiagnosticCode, number>();

  constructor(reportAll: Report) {
    this.#reportAll = reportAll;
  }

  readonly report: Report = (code, details) => {
    const key = JSON.stringify([code, details]);
    if (this.#known.has(key)) return;
    this.#known.add(key);
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= MOST_TOLD) this.#reportAll(code, details);
  };

  close(): void {
    for (const [kind, count] of this.#counts)
      if (count > MOST_TOLD) this.#reportAll('body-more', { field: 'body', kind, count: count - MOST_TOLD });
  }
}
