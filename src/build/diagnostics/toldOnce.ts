import type { DiagnosticCode } from './diagnosticDetails.ts';
import type { Diagnostic } from './diagnostics.ts';
import { countOf } from './countOf.ts';

/** Notes about how a folder is written, not about one record: hundreds of records have the same. */
const ONCE: ReadonlySet<DiagnosticCode> = new Set(['field-twice', 'address-pattern']);

/** The diagnostics of a run, with such a note at its first record alone. It says how many more records have it. */
export function toldOnce<One extends Diagnostic>(diagnostics: readonly One[]): One[] {
  const left = new Map<string, number>();
  for (const one of diagnostics) if (ONCE.has(one.code)) left.set(one.message, (left.get(one.message) ?? 0) + 1);
  const told = new Set<string>();
  return diagnostics.flatMap((one) => {
    if (!ONCE.has(one.code)) return [one];
    if (told.has(one.message)) return [];
    told.add(one.message);
    return [withOthers(one, (left.get(one.message) ?? 1) - 1)];
  });
}

function withOthers<One extends Diagnostic>(one: One, others: number): One {
  return others === 0 ? one : { ...one, message: `${one.message}; so in ${countOf(others, 'more record')}` };
}
