import { recordFieldNames } from '../../core/record.ts';
import type { RecordFields } from '../../core/record.ts';
import type { ReadAs } from '../../core/understoodFields.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import type { LeftAlone } from './draft.ts';
import { originFinder } from './fieldOrigins.ts';
import { type FilledFields, fillFields } from './filledFields.ts';
import { readWholeFile, type SplitRecord, splitFrontMatter } from './frontMatter.ts';
import { isTemplate, reasonToLeave } from './leftAlone.ts';
import { dayInPath } from './pathFacts.ts';
import type { Position } from './position.ts';
import { isDataName, isPageName } from './recordName.ts';
import { type Manner, usualManner } from './manner.ts';
import type { FacetLabels } from './ownFacets.ts';
import { decodeRecord } from './recordText.ts';
import { hasTracesOfRecord } from './splicedRecord.ts';
import { type FieldPlace, validateFields } from './validateFields.ts';

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
  const { text, diagnostics: ofBytes } = decodeRecord(file, bytes);
  if (text === null) return failed(file, ofBytes);
  const reason = reasonInText(file, text);
  if (reason !== null) return leftAlone(file, reason);
  const split = splitRecord(file, text);
  if (needsTitle(file) && !isTitled(split)) return leftAlone(file, 'no-title');
  if (split.data === null) return failed(file, [...ofBytes, ...split.diagnostics]);
  const filled = fillFields(file, split.data, markdownIn(file, split.body), manner);
  const why = isNothing(filled) || isListOfPosts(file, filled) ? 'no-text' : reasonToLeave(filled);
  if (why !== null) return leftAlone(file, why);
  const nameOf = originFinder(split.data, filled.readAs);
  const positionOf = (field: string): Position => split.positionOf(nameOf(field));
  const placeOf = (field: string): FieldPlace => ({ file, field: nameOf(field), ...positionOf(field) });
  const validated = validateFields(filled, placeOf, { own: manner.facets ?? [], written: split.data });
  const { fields, unknownFields, facets } = validated;
  const diagnostics = [...ofBytes, ...split.notes, ...validated.diagnostics];
  const { body, readAs } = filled;
  return { file, fields, leftAlone: null, body, diagnostics, unknownFields, readAs, facets, nameOf, positionOf };
}

/** Why a text is no record. Null: it may be one. */
function reasonInText(file: string, text: string): LeftAlone | null {
  if (!isDataName(file) && !hasTracesOfRecord(text, recordFieldNames)) return 'plain-text';
  return isTemplate(text) ? 'template' : null;
}

function splitRecord(file: string, text: string): SplitRecord {
  return isDataName(file) ? readWholeFile(file, text) : splitFrontMatter(file, text);
}

/** Whether only a title makes a file an article: data, and a page of HTML, which generators also build lists with. */
function needsTitle(file: string): boolean {
  return isDataName(file) || (isPageName(file) && dayInPath(file) === null);
}

/** Fields that tell a generator how to make a page, and nothing of what is in it. */
const OF_GENERATORS = new Set([
  'cascade',
  'eleventyComputed',
  'eleventyExcludeFromCollections',
  'layout',
  'outputs',
  'paginate',
  'pagination',
  'permalink',
  'sitemap',
]);

/** Fields that an article has beside others, and a page without an article as well. */
const OF_PAGES = new Set(['title', 'permalink', 'slug', 'aliases', 'redirect_from']);

/** Whether front matter is for a generator alone, such as `layout: home`, and there is no text. */
function isNothing({ data, body }: FilledFields): boolean {
  const names = Object.keys(data);
  if (body.trim() !== '' || names.length === 0) return false;
  if (names.every((name) => OF_GENERATORS.has(name))) return true;
  const hasOrder = names.some((name) => OF_GENERATORS.has(name) && !OF_PAGES.has(name));
  return hasOrder && names.includes('title') && names.every((name) => OF_GENERATORS.has(name) || isOfPage(name));
}

/** A loop of Liquid over what a site has. */
const LOOP = /\{%-?[ \t]*for[ \t]+\w+[ \t]+in[ \t]+(?:site|paginator|pagination|collections)\./;

/** Whether a page of HTML shows the posts of a site, as its front page and its archive do. */
function isListOfPosts(file: string, { body }: FilledFields): boolean {
  return isPageName(file) && dayInPath(file) === null && LOOP.test(body);
}

function isOfPage(name: string): boolean {
  return OF_PAGES.has(name) || !recordFieldNames.has(name);
}

/** Whether data that can be read is an article: a mapping with a title. */
function isTitled({ data, diagnostics }: SplitRecord): boolean {
  if (data !== null) return Object.keys(data).some((name) => name.toLowerCase() === 'title');
  return !diagnostics.some(({ code }) => code === 'front-matter-not-mapping');
}

/** The body of a file. The lines of a page of HTML lose their indent, which Markdown would take for code. */
function markdownIn(file: string, body: string): string {
  return isPageName(file) ? body.replace(/^[ \t]+(?=<)/gm, '') : body;
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
