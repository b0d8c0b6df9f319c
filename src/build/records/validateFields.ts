import { readFields } from '../../core/readFields.ts';
import { type RecordFields, unknownFieldsOf } from '../../core/record.ts';
import { isMapping, type Unusable } from '../../core/recordValue.ts';
import type { UnderstoodFields } from '../../core/understoodFields.ts';
import { diagnose, type Diagnostic, type Place } from '../diagnostics/diagnostics.ts';
import type { OwnFacetField } from './manner.ts';
import { type FacetLabels, readFacets, withoutFacets } from './ownFacets.ts';
import { findImplausible, withoutImplausible } from './plausibility.ts';
import type { Warn } from './rule.ts';
import { withinLimits } from './withinLimits.ts';

/** The place of a field, under the name that it has in the record. */
export interface FieldPlace extends Place {
  field: string;
}

/** The publisher's own facets, and the record as it is written: they are looked for there first. */
export interface AskedFacets {
  own: readonly OwnFacetField[];
  written: Readonly<Record<string, unknown>>;
}

/** Fields with their types, and what is wrong with the values that they came from. */
export interface ValidatedFields {
  /** Null where a diagnostic is an error. */
  fields: RecordFields | null;
  /** Fields the format doesn't know. */
  unknownFields: string[];
  /** Labels of the publisher's own facets. */
  facets: FacetLabels;
  diagnostics: Diagnostic[];
}

/** Gives each field of a record its type. What cannot be used, or is hardly meant, becomes a diagnostic at its place. */
export function validateFields(
  { data: given, contradictions }: UnderstoodFields,
  placeOf: (field: string) => FieldPlace,
  { own, written }: AskedFacets,
): ValidatedFields {
  const diagnostics: Diagnostic[] = [];
  const warn: Warn = (code, details) => diagnostics.push(diagnose(code, { ...details, ...placeOf(details.field) }));
  for (const { name, field, taken } of contradictions) warn('field-twice', { field: name, known: field, taken });
  const data = withinLimits(given, warn);
  const { fields, unusable, leftOut } = readFields(data);
  for (const one of unusable ?? []) diagnostics.push(invalidField(placeOf(one.path), data, one));
  for (const { path, expected } of leftOut)
    warn('value-dropped', { field: path, expected, received: valueAt(data, path) });
  findImplausible(data, warn);
  const plausible = fields === null ? null : withoutImplausible(fields);
  const facets = readFacets(own, [written, data], warn);
  return { fields: plausible, unknownFields: withoutFacets(unknownFieldsOf(data), own), facets, diagnostics };
}

function invalidField(place: FieldPlace, data: Record<string, unknown>, { path, expected }: Unusable): Diagnostic {
  const received = valueAt(data, path);
  const isMissing =
    received === undefined || received === null || (typeof received === 'string' && received.trim() === '');
  if (path === 'title' && isMissing) return diagnose('title-missing', { ...place, received });
  return diagnose('field-invalid', { ...place, expected, received });
}

/** The value at a path. A single value in place of a list counts as its first element. */
function valueAt(data: unknown, path: string): unknown {
  let value = data;
  for (const step of path.split('.')) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isMapping(value) && !isIndex(step)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else if (value === null || value === undefined || !isIndex(step)) return value;
  }
  return value;
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}
