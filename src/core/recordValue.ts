import * as v from 'valibot';
import { parseDateTime } from './dateTime.ts';

/**
 * The forms that the values of a record may have. The message of a schema says what was expected, in words that complete
 * "expected …, received …". An absent value (missing, null, blank text) becomes null, or [] for a list.
 */

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * Text as written, or a number ("title: 1984"). Half of a surrogate pair is replaced, because an address with it would
 * throw.
 */
const anyText = v.pipe(
  v.custom<string | number>(
    (value) => typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)),
    'text',
  ),
  v.transform((value) => String(value).toWellFormed()),
);

export const requiredText = v.pipe(
  v.nullish(anyText, ''),
  v.check((text) => text.trim() !== '', 'text that is not blank'),
);

export const optionalText = v.nullish(
  v.pipe(
    anyText,
    v.transform((text) => (text.trim() === '' ? null : text)),
  ),
  null,
);

/** A finite number, or text that spells one. */
export const optionalNumber = v.nullish(
  v.pipe(
    v.union([v.number('a number'), v.string('a number')], 'a number'),
    v.transform((value) => (typeof value === 'number' ? value : readNumber(value))),
    v.nullable(v.pipe(v.number('a number'), v.finite('a number'))),
  ),
  null,
);

/** True or false, or text that spells one of them. */
export const optionalBoolean = v.nullish(
  v.pipe(
    v.union([v.boolean('true or false'), v.string('true or false')], 'true or false'),
    v.transform((value) => (typeof value === 'boolean' ? value : readBoolean(value))),
    v.nullable(v.boolean('true or false')),
  ),
  null,
);

const DATE = 'a date such as 2021-09-29 or 2021-09-29T23:05:00Z';

/** Milliseconds since 1970, UTC. */
export const optionalDateTime = v.nullish(
  v.pipe(
    v.string(DATE),
    v.transform((text) => (text.trim() === '' ? null : (parseDateTime(text) ?? Number.NaN))),
    v.nullable(v.number(DATE)),
  ),
  null,
);

/** A list of texts, without the blank ones. A single text is a list of one. */
export const textList = v.pipe(
  v.nullish(v.unknown(), []),
  v.transform(asList),
  v.array(optionalText, 'a list'),
  v.transform((texts) => texts.filter((text) => text !== null)),
);

/** A list of elements that the schema reads. A single value is a list of one. */
export function listOf<Output>(element: v.GenericSchema<unknown, Output>) {
  return v.pipe(v.nullish(v.unknown(), []), v.transform(asList), v.array(element));
}

/** A value of a record that can't be used. `path` is like `images.0.url`. */
export interface Unusable {
  path: string;
  expected: string;
}

/** The usable part of one element of a list: [the element without the fields that can't be read], or []. */
export function salvage(schema: v.GenericSchema, element: unknown): { usable: unknown[]; unusable: Unusable[] } {
  const whole = v.safeParse(schema, element);
  if (whole.success) return { usable: [element], unusable: [] };
  const unusable = whole.issues.map(unusableOf);
  const rest = withoutFields(element, new Set(unusable.map(({ path }) => path.split('.')[0] ?? '')));
  return { usable: v.is(schema, rest) ? [rest] : [], unusable };
}

export function unusableOf(issue: v.BaseIssue<unknown>): Unusable {
  return { path: v.getDotPath(issue) ?? '', expected: issue.message };
}

/** A mapping with these fields. Other fields are left out. */
export function mappingOf<Entries extends v.ObjectEntries>(entries: Entries, expected: string) {
  return v.pipe(v.custom<Record<string, unknown>>(isMapping, expected), v.object(entries, expected));
}

/**
 * Whether a value that holds something back is more than a no. A value that nobody can read counts as a yes: what is
 * private stays so, however it is spelled.
 */
export function saysYes(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return false;
  return typeof value !== 'string' || !/^\s*(?:|false|no|n|off|0|null|~)\s*$/i.test(value);
}

/** A list as it is, null or undefined as an empty list, any other value as a list of one. */
export function asList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Whether a value is what YAML calls a mapping: an object that is no list. */
export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutFields(value: unknown, fields: ReadonlySet<string>): unknown {
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([field]) => !fields.has(field)));
}

/** Null for blank text, NaN for text that spells no number. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** Null for blank text. A text that is neither true nor false is returned as it is, so that the schema refuses it. */
function readBoolean(text: string): boolean | string | null {
  const word = text.trim().toLowerCase();
  if (word === '') return null;
  return word === 'true' ? true : word === 'false' ? false : text;
}
