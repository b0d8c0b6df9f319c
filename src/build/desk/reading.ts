import { isDeepStrictEqual } from 'node:util';
import type { Report } from '../diagnostics/report.ts';
import type { Draft } from '../records/draft.ts';
import type { Manner } from '../records/manner.ts';
import { normalise } from '../records/normalise.ts';
import { parseRecord } from '../records/parseRecord.ts';

/** What is known of a record: all that the site shows of it, and which fields were repaired for that. */
export interface Reading {
  draft: Draft;
  body: string;
  repaired: ReadonlySet<string>;
  /** Codes of all that a person is told, but for what a repair takes away; then the fields that are not known. */
  remarks: string[];
}

/** Reads the text of a record as the build does; null for one with an error, and for one that is held back by itself. */
export function readRecordText(file: string, text: string, manner: Manner): Reading | null {
  const { fields, body, diagnostics, unknownFields, nameOf } = parseRecord(file, Buffer.from(text), manner);
  if (fields === null) return null;
  const repaired = new Set<string>();
  const codes: string[] = diagnostics.map(({ code }) => code);
  const report: Report = (code, { field }) => {
    if (code === 'repaired') repaired.add(nameOf(field));
    codes.push(code);
  };
  const draft = normalise(file, fields, body, report, manner.words);
  const remarks = codes.filter((code) => code !== 'repaired' && code !== 'text-control').sort();
  return { draft, body, repaired, remarks: [...remarks, ...unknownFields] };
}

/** Whether the site shows the same of two texts, and a person is told the same of them. */
export function isSame(after: Reading | null, before: Reading): boolean {
  return (
    after !== null && isDeepStrictEqual(after.draft, before.draft) && isDeepStrictEqual(after.remarks, before.remarks)
  );
}
