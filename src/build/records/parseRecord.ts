import { readFields } from '../../core/readFields.ts';
import { recordFieldNames, unknownFieldsOf } from '../../core/record.ts';
import type { RecordFields } from '../../core/record.ts';
import { isMapping } from '../../core/recordValue.ts';
import type { Unusable } from '../../core/recordValue.ts';
import type { ReadAs } from '../../core/understoodFields.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostics.ts';
import type { LeftAlone } from './draft.ts';
import { originFinder } from './fieldOrigins.ts';
import { fillFields } from './filledFields.ts';
import { readWholeFile, type SplitRecord, splitFrontMatter } from './frontMatter.ts';
import { isTemplate, reasonToLeave } from './leftAlone.ts';
import type { Position } from './position.ts';
import { isDataName, isPageName } from './recordName.ts';
import { type Manner, usualManner } from './manner.ts';
import { type FacetLabels, readFacets, withoutFacets } from './ownFacets.ts';
import { decodeRecord } from './recordText.ts';
import { findImplausible, withoutImplausible } from './plausibility.ts';
import { hasTracesOfRecord } from './splicedRecord.ts';
import type { Warn } from './rule.ts';
import { withinLimits } from './withinLimits.ts';

/** One record, read and validated. */
export interface ParsedRecord {
  file: string;
  /** Null where a diagnostic is an error, or where the record is left alone. */
  fields: RecordFields | null;
  leftAlone: LeftAlone | null;
  /** Markdown after the front matter, as written but for its line ends. */
  body: string;
  diagnostics: Diagnostic[];
  /** Fields the format doesn't know. */
  unknownFields: string[];
  /** Fields that were taken from other names. */
  readAs: ReadAs[];
  /** Labels of the publisher's own facets. */
  facets: FacetLabels;
  /** The name that a field has in this record. */
  nameOf: (field: string) => string;
  /** The position of a field, by the format's name or its own. Slow: for problems only. */
  positionOf: (field: string) => Position | null;
}

/**
 * Parses the bytes of one record. Never throws: whatever is wrong with them is a diagnostic with its place.
 * The result depends on the arguments alone.
 */
export function parseRecord(file: string, bytes: Uint8Array, manner: Manner = usualManner): ParsedRecord {
  const decoded = decodeRecord(file, bytes);
  if (decoded.text === null) return failed(file, decoded.diagnostics);
  const isData = isDataName(file);
  if (!isData && !hasTracesOfRecord(decoded.text, recordFieldNames)) return leftAlone(file, 'plain-text');
  if (isTemplate(decoded.text)) return leftAlone(file, 'template');
  const split = isData ? readWholeFile(file, decoded.text) : splitFrontMatter(file, decoded.text);
  if (isData && !isTitled(split)) return leftAlone(file, 'no-title');
  if (split.data === null) return failed(file, [...decoded.diagnostics, ...split.diagnostics]);
  const markdown = isPageName(file) ? withoutIndent(split.body) : split.body;
  const { data: given, body, readAs, contradictions } = fillFields(file, split.data, markdown, manner);
  const why = reasonToLeave(given);
  if (why !== null) return leftAlone(file, why);

  const nameOf = originFinder(split.data, readAs);
  const positionOf = (field: string): Position => split.positionOf(nameOf(field));
  const diagnostics: Diagnostic[] = [...decoded.diagnostics, ...split.notes];
  const placeOfField = (field: string): Place & { field: string } => ({
    file,
    field: nameOf(field),
    ...positionOf(field),
  });
  const warn: Warn = (code, details) =>
    diagnostics.push(diagnose(code, { ...details, ...placeOfField(details.field) }));
  for (const { name, field, taken } of contradictions) warn('field-twice', { field: name, known: field, taken });
  const data = withinLimits(given, warn);
  const { fields, unusable, leftOut } = readFields(data);
  for (const one of unusable ?? []) diagnostics.push(invalidField(placeOfField(one.path), data, one));
  for (const { path, expected } of leftOut) {
    diagnostics.push(diagnose('value-dropped', { ...placeOfField(path), expected, received: valueAt(data, path) }));
  }
  findImplausible(data, warn);
  const { facets: ownFacets = [] } = manner;
  return {
    file,
    fields: fields === null ? null : withoutImplausible(fields),
    leftAlone: null,
    body,
    diagnostics,
    unknownFields: withoutFacets(unknownFieldsOf(data), ownFacets),
    readAs,
    facets: readFacets(ownFacets, [split.data, data], warn),
    nameOf,
    positionOf,
  };
}

/** Whether data that can be read is an article: a mapping with a title. */
function isTitled({ data, diagnostics }: SplitRecord): boolean {
  if (data !== null) return Object.keys(data).some((name) => name.toLowerCase() === 'title');
  return !diagnostics.some(({ code }) => code === 'front-matter-not-mapping');
}

/** The lines of a page of HTML without their indent, which Markdown would take for code. */
function withoutIndent(page: string): string {
  return page.replace(/^[ \t]+(?=<)/gm, '');
}

function failed(file: string, diagnostics: Diagnostic[]): ParsedRecord {
  return {
    file,
    fields: null,
    leftAlone: null,
    body: '',
    diagnostics,
    unknownFields: [],
    readAs: [],
    facets: {},
    nameOf: (field) => field,
    positionOf: () => null,
  };
}

function leftAlone(file: string, why: LeftAlone): ParsedRecord {
  return { ...failed(file, []), leftAlone: why };
}

function invalidField(
  place: Place & { field: string },
  data: Record<string, unknown>,
  { path, expected }: Unusable,
): Diagnostic {
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
