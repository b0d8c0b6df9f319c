import { FormatError } from './formatError.ts';

/**
 * Checks a value that came out of JSON and gives it its type, or throws a FormatError that names the field. The first
 * visit loads this code and runs it over every card, so it is a few lines of our own. Records, whose publishers need
 * good explanations, are checked by a library.
 */
export type Shape<Value> = (value: unknown, name: string) => Value;

/** The type that a shape gives. */
export type Shaped<S> = S extends Shape<infer Value> ? Value : never;

type Fields = Record<string, Shape<unknown>>;

export const text = primitive('text', (value) => typeof value === 'string');
export const number = primitive('a number', (value) => typeof value === 'number');
export const flag = primitive('true or false', (value) => typeof value === 'boolean');
export const count = primitive('a count', (value): value is number => Number.isInteger(value) && Number(value) >= 0);

/** The shape, or null. */
export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return (value, name) => (value === null ? null : shape(value, name));
}

/** The shape, or nothing where the field is missing. */
export function optional<Value>(shape: Shape<Value>): Shape<Value | undefined> {
  return (value, name) => (value === undefined ? undefined : shape(value, name));
}

/** A list of values of one shape. Errors carry the name of the list. */
export function list<Value>(shape: Shape<Value>): Shape<Value[]> {
  return (value, name) =>
    Array.isArray(value) ? value.map((one: unknown) => shape(one, name)) : refuse(name, 'a list');
}

/** A list of exactly two texts. */
export const textPair: Shape<[string, string]> = (value, name) => {
  const [first, second, ...more] = list(text)(value, name);
  return first === undefined || second === undefined || more.length > 0 ? refuse(name, 'a pair') : [first, second];
};

/** One of the given texts. */
export function oneOf<Text extends string>(texts: readonly Text[]): Shape<Text> {
  return (value, name) => texts.find((known) => known === value) ?? refuse(name, texts.join(' or '));
}

/** An object with these fields. Other fields are dropped. */
export function fields<F extends Fields>(shapes: F): Shape<{ [Name in keyof F]: Shaped<F[Name]> }> {
  const known = Object.entries(shapes);
  return (value, name) => {
    if (typeof value !== 'object' || value === null) return refuse(name, 'an object');
    const shaped: Record<string, unknown> = {};
    for (const [field, shape] of known) shaped[field] = shape(Reflect.get(value, field), field);
    return shaped as { [Name in keyof F]: Shaped<F[Name]> };
  };
}

/** An object with any fields, all of one shape. */
export function record<Value>(shape: Shape<Value>): Shape<Record<string, Value>> {
  return (value, name) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([field, one]: [string, unknown]) => [field, shape(one, field)]))
      : refuse(name, 'an object');
}

/** Throws a FormatError about the field `name`. */
export function refuse(name: string, wanted: string): never {
  throw new FormatError(`${name} is not ${wanted}`);
}

function primitive<Value>(wanted: string, isIt: (value: unknown) => value is Value): Shape<Value> {
  return (value, name) => (isIt(value) ? value : refuse(name, wanted));
}
