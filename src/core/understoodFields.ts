import { parseDateTime } from './dateTime.ts';
import { toDate, hasNoteLink, isForeignImage, isNoteLink } from './fieldForms.ts';
import { type FieldNames, fieldTable, namesOf, rowsNamed } from './fieldNames.ts';
import { plainName } from './plainName.ts';
import { recordFieldNames } from './record.ts';
import { isMapping, saysYes } from './recordValue.ts';

/** Further names of fields, as paths into the front matter, by field of the format. They go before those of the table. */
export type OwnNames = Readonly<Record<string, readonly string[]>>;

/** A field that was taken from another name. */
export interface ReadAs {
  /** The name in the front matter (a path where it stands in a mapping), or in words where else it was found. */
  name: string;
  from: 'field' | 'file';
  /** The field of the format. */
  field: string;
}

/** Front matter in the names of the format. */
export interface UnderstoodFields {
  /** The fields. What is under no known name stays. */
  data: Record<string, unknown>;
  readAs: ReadAs[];
  /** Names whose value says something else than the one that was taken. */
  contradictions: { name: string; field: string; taken: string }[];
}

/** A value that a field may have. */
interface Candidate {
  row: FieldNames;
  name: string;
  rank: number;
  /** As the format has it; undefined where it can't be read. */
  value: unknown;
  raw: unknown;
}

/** The names of the format whose value may be in another program's form, and how that is told. */
const inOtherForm: Readonly<Record<string, (value: unknown) => boolean>> = {
  published: (value) => toDate(value) !== undefined,
  category: Array.isArray,
  type: (value) => Array.isArray(value) || isNoteLink(value),
  topics: hasNoteLink,
  provider: isNoteLink,
  related: hasNoteLink,
  items: hasNoteLink,
  image: isForeignImage,
  images: isForeignImage,
};

/** Names of the format stand before all, then those of the publisher, then those of the table. */
const OWN_RANK = -1000;

/**
 * Front matter in the names of the format (`fieldTable`). A field's own name goes first, then the publisher's, then the
 * others in their order; Hugo has them in a mapping `params`, too. A name without a value says nothing. The same mapping
 * where all names are the format's. Of a name that begins with `__` nothing is understood.
 */
export function understandFields(data: Record<string, unknown>, ownNames: OwnNames = {}): UnderstoodFields {
  const entries = Object.entries(data);
  const isPlain = Object.keys(ownNames).length === 0 && entries.every(([name, value]) => isOwn(name, value));
  if (isPlain) return { data, readAs: [], contradictions: [] };
  const written = [...entries, ...ofTheme(data)].flatMap(([name, value]) => candidatesIn(name, value));
  const candidates = [...written, ...givenBy(ownNames, data)];
  const used = new Set(candidates.map(({ name }) => (name.startsWith(OF_THEME) ? 'params' : name)));
  const result: UnderstoodFields = { data: {}, readAs: [], contradictions: [] };
  const isLeft = (name: string, value: unknown) => !used.has(name) && !(isAbsent(value) && isKnown(name, ownNames));
  result.data = Object.fromEntries(entries.filter(([name, value]) => isOwn(name, value) || isLeft(name, value)));
  for (const row of rowsOf(candidates)) settle(result, row, candidates);
  return result;
}

/** Whether a field of the format is known by this name. */
function isKnown(name: string, ownNames: OwnNames): boolean {
  return rowsNamed(name).length > 0 || Object.values(ownNames).some((names) => names.includes(name));
}

/** Whether a value stands under a name of the format, and in its form. */
function isOwn(name: string, value: unknown): boolean {
  return recordFieldNames.has(name) && inOtherForm[name]?.(value) !== true;
}

/** Where Hugo has the fields that are not its own. */
const OF_THEME = 'params.';

function ofTheme({ params }: Record<string, unknown>): [name: string, value: unknown][] {
  return isMapping(params) ? Object.entries(params).map(([name, value]) => [OF_THEME + name, value]) : [];
}

function candidatesIn(name: string, raw: unknown): Candidate[] {
  if (isOwn(name, raw) || isAbsent(raw)) return [];
  const own = name.startsWith(OF_THEME) ? name.slice(OF_THEME.length) : name;
  const key = plainName(own);
  return rowsNamed(own).flatMap(({ row, rank }) => {
    const value = row.read(raw, key);
    const isKept = value !== undefined || row.insistent?.some((one) => plainName(one) === key) === true;
    return isKept && !isComputed(raw) ? [{ row, name, rank, value, raw }] : [];
  });
}

function givenBy(ownNames: OwnNames, data: Record<string, unknown>): Candidate[] {
  return Object.entries(ownNames).flatMap(([field, paths]) =>
    paths.flatMap((name, i) => {
      const row = namesOf(field) ?? { field, names: [], read: (value) => value };
      const raw = data[name] ?? valueAt(data, name);
      return isAbsent(raw)
        ? []
        : [{ row, name, rank: OWN_RANK + i, value: row.read(raw, '') ?? raw, raw } satisfies Candidate];
    }),
  );
}

/** The rows of candidates, in the order of the table: a source is there before its writers. */
function rowsOf(candidates: readonly Candidate[]): FieldNames[] {
  const rows = [...new Set(candidates.map(({ row }) => row))];
  return rows.sort((a, b) => fieldTable.indexOf(a) - fieldTable.indexOf(b));
}

/** Gives a field its value: its own, else the first that can be read, else the first that must be complained about. */
function settle({ data, readAs, contradictions }: UnderstoodFields, row: FieldNames, all: readonly Candidate[]): void {
  const { field } = row;
  const candidates = all.filter((one) => one.row === row).sort((a, b) => a.rank - b.rank);
  const own = valueAt(data, field);
  if (row.isCautious === true && candidates.some(({ value }) => saysYes(value))) data[field] = true;
  const readable = candidates.filter(({ value }) => value !== undefined);
  const chosen = isAbsent(own) ? (readable[0] ?? candidates[0]) : undefined;
  if (chosen !== undefined) {
    if (data[field] !== true) put(data, field, chosen.value ?? chosen.raw);
    if (chosen.name !== field) readAs.push({ name: chosen.name, from: 'field', field });
  }
  const taken = chosen?.value ?? row.read(own, '') ?? own;
  for (const { name, value } of readable)
    if (row.isCautious !== true && name !== chosen?.name && !isElsewhere(name, field, readAs) && !isAlike(value, taken))
      contradictions.push({ name, field, taken: chosen?.name ?? field });
}

/** Whether a name was taken for another field: it contradicts none. */
function isElsewhere(name: string, field: string, readAs: readonly ReadAs[]): boolean {
  return readAs.some((one) => one.name === name && one.field !== field);
}

/** Writers stand in the mapping of their source. */
function put(data: Record<string, unknown>, field: string, value: unknown): void {
  const [first = '', part] = field.split('.');
  const mapping = data[first];
  if (part === undefined) data[first] = value;
  else data[first] = { ...(isMapping(mapping) ? mapping : { name: mapping ?? null }), [part]: value };
}

function valueAt(data: Record<string, unknown>, path: string): unknown {
  let value: unknown = data;
  for (const step of path.split('.')) value = isMapping(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

function isAbsent(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Words by which a program asks another one to find a date: "git Last Modified". */
function isComputed(value: unknown): boolean {
  return typeof value === 'string' && /^(?:git )?(?:created|last modified)$/i.test(value.trim());
}

/** Whether two values say the same. A day says the same as a time of that day. */
function isAlike(a: unknown, b: unknown): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  return one === other || (isDate(a) && isDate(b) && dayOf(a) === dayOf(b));
}

function comparable(value: unknown): string {
  const isSingle = Array.isArray(value) && value.length === 1;
  return JSON.stringify(isSingle ? value[0] : value) ?? '';
}

function isDate(value: unknown): value is string | number {
  return toDate(value) !== undefined;
}

function dayOf(value: string | number): number {
  return Math.floor((parseDateTime(value) ?? 0) / 86_400_000);
}
