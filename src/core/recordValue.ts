import * as v from 'valibot';
import { isAmbiguousDate, ISO_DATE_TIME, parseDateTime } from './dateTime.ts';
import { ISO_DURATION, isoDuration, readDuration } from './duration.ts';
import { languageTag } from './languageTag.ts';
import { LONGEST_ADDRESS, LONGEST_NAME, LONGEST_PATH } from './limits.ts';
import { writtenAs, writtenMapping, writtenOf } from './written.ts';

/**
 * The forms that the values of a record may have. The message of a schema says what was expected, in words that complete
 * "expected …, received …". An absent value (missing, null, blank text) becomes null, or [] for a list.
 */

/** What is expected of an address, in words. */
export const shortAddress = `an address of at most ${LONGEST_ADDRESS} characters`;

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/**
 * Text as written, of at most `longest` characters; `limit` says so. A number or a boolean reads back as it was written
 * ("title: 1984"). Half of a surrogate pair is replaced, because an address with it would throw.
 */
function anyText(longest: number, limit: string) {
  return v.pipe(
    v.custom<string | number | boolean>(
      (value) => (typeof value === 'string' ? value.length <= longest : isPlainValue(value)),
      ({ input }) => (typeof input === 'string' ? limit : 'text'),
    ),
    v.transform((value) => String(value).toWellFormed()),
  );
}

function isPlainValue(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value));
}

function required(text: ReturnType<typeof anyText>) {
  return writtenAs(
    v.union([v.pipe(v.string(), v.regex(/\S/)), v.number(), v.boolean()]),
    v.pipe(
      v.nullish(text, ''),
      v.check((value) => value.trim() !== '', 'text that is not blank'),
    ),
  );
}

function optional(text: ReturnType<typeof anyText>) {
  return writtenAs(
    optionalPlainValue,
    v.nullish(
      v.pipe(
        text,
        v.transform((value) => (value.trim() === '' ? null : value)),
      ),
      null,
    ),
  );
}

/** Text as YAML gives it. */
const plainValue = v.union([v.string(), v.number(), v.boolean()]);
const optionalPlainValue = v.union([...plainValue.options, v.null()]);

const text = anyText(Infinity, 'text');
const address = anyText(LONGEST_ADDRESS, shortAddress);
const name = anyText(LONGEST_NAME, `a name of at most ${LONGEST_NAME} characters`);
const recordName = anyText(LONGEST_PATH, `the name of a record, of at most ${LONGEST_PATH} characters`);

export const requiredText = required(text);
export const optionalText = optional(text);
export const requiredAddress = required(address);
export const optionalAddress = optional(address);
export const requiredName = required(name);
export const optionalName = optional(name);
export const requiredRecordName = required(recordName);
export const optionalRecordName = optional(recordName);

/** A finite number, or text that spells one. */
export const optionalNumber = writtenAs(
  v.nullable(v.number()),
  v.nullish(
    v.pipe(
      v.union([v.number('a number'), v.string('a number')], 'a number'),
      v.transform((value) => (typeof value === 'number' ? value : readNumber(value))),
      v.nullable(v.pipe(v.number('a number'), v.finite('a number'))),
    ),
    null,
  ),
);

/** True or false, or a word for one of them. */
export const optionalBoolean = writtenAs(
  v.nullable(v.boolean()),
  v.nullish(
    v.pipe(
      v.union([v.boolean('true or false'), v.string('true or false'), v.number('true or false')], 'true or false'),
      v.transform((value) => (typeof value === 'boolean' ? value : readBoolean(String(value)))),
      v.nullable(v.boolean('true or false')),
    ),
    null,
  ),
);

/** Milliseconds since 1970, UTC. */
export const optionalDateTime = writtenAs(
  v.nullable(v.pipe(v.string(), v.regex(ISO_DATE_TIME))),
  readAs(parseDateTime, (value) =>
    typeof value === 'string' && isAmbiguousDate(value)
      ? 'a date whose day and month can be told apart, such as 2021-09-29'
      : 'a date such as 2021-09-29 or 2021-09-29T23:05:00Z',
  ),
);

/** A duration as ISO 8601. */
export const optionalDuration = writtenAs(
  v.nullable(v.pipe(v.string(), v.regex(new RegExp(`(?!.*[PT]$)${ISO_DURATION.source}`)))),
  readAs(
    (value) => {
      const seconds = readDuration(value);
      return seconds === null ? null : isoDuration(seconds);
    },
    () => 'a duration of days, hours, minutes and seconds, such as PT9M3S or 9:03',
  ),
);

/** The tag of a language in its usual spelling. */
export const optionalLanguage = writtenAs(
  v.nullable(v.string()),
  readAs(
    (value) => languageTag(String(value)),
    () => 'the tag of a language such as de or pt-BR',
  ),
);

/** A text or a number that `read` understands. `read` gives null for another one, and `expected` says what is expected. */
function readAs<Output>(read: (value: string | number) => Output | null, expected: (value: unknown) => string) {
  return v.nullish(
    v.pipe(
      v.unknown(),
      v.rawTransform<unknown, Output | null>(({ dataset, addIssue, NEVER }) => {
        const { value } = dataset;
        if (typeof value === 'string' && value.trim() === '') return null;
        const output = typeof value === 'string' || typeof value === 'number' ? read(value) : null;
        if (output !== null) return output;
        addIssue({ message: expected(value) });
        return NEVER;
      }),
    ),
    null,
  );
}

/** A list of texts, without the blank ones. A single text is a list of one. */
function textList(element: typeof optionalName) {
  return writtenAs(
    v.union([v.array(plainValue), ...optionalPlainValue.options]),
    v.pipe(
      v.nullish(v.unknown(), []),
      v.transform(asList),
      v.array(element, 'a list'),
      v.transform((texts) => texts.filter((one) => one !== null)),
    ),
  );
}

/** Names of records. */
export const recordNameList = textList(optionalRecordName);

/** Labels. One text may hold several of them. */
export const labelList = writtenAs(
  writtenOf(recordNameList),
  v.pipe(
    v.nullish(v.unknown(), []),
    v.transform((value) => (typeof value === 'string' ? splitLabels(value) : value)),
    textList(optionalName),
  ),
);

/**
 * The labels that one text holds: "AI, Robotics" holds two. A text with semicolons is cut at these alone, so that a label
 * may have a comma.
 */
export function splitLabels(text: string): string[] {
  return text.split(text.includes(';') ? ';' : /[,，、،]/).map((label) => label.trim());
}

/** A list of elements that the schema reads. A single value is a list of one. */
export function listOf<Output>(element: v.GenericSchema<unknown, Output>) {
  const form = writtenOf(element);
  return writtenAs(
    v.union([v.array(form), form, v.null()]),
    v.pipe(v.nullish(v.unknown(), []), v.transform(asList), v.array(element)),
  );
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
  return writtenAs(
    writtenMapping(entries),
    v.pipe(v.custom<Record<string, unknown>>(isMapping, expected), v.object(entries, expected)),
  );
}

/**
 * Whether a value that holds something back is more than a no. A value that nobody can read counts as a yes: what is
 * private stays so, however it is spelled.
 */
export function saysYes(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return false;
  return typeof value !== 'string' || !/^(?:|false|no|n|off|0|null|~)$/i.test(value.trim());
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

const words: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', 'on', '1'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', 'off', '0'].map((word) => [word, false] as const),
]);

/** Null for blank text. A text that is no word for true or false is returned as it is, so that the schema refuses it. */
export function readBoolean(text: string): boolean | string | null {
  const word = text.trim().toLowerCase();
  return word === '' ? null : (words.get(word) ?? text);
}
