import { FormatError } from './bytes.ts';

/**
 * Gives a value that came out of JSON as what it is, or throws a FormatError. `name` is that of the field that holds
 * it. Part of every first visit, and run over every card: so it is these few lines, and not the library that explains
 * to a publisher what is wrong with a record.
 */
export type Shape<Value> = (value: unknown, name: string) => Value;

/** What a shape gives. */
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

/** A list of values of one shape; they go by the list's name. */
export function list<Value>(shape: Shape<Value>): Shape<Value[]> {
  return (value, name) => (Array.isArray(value) ? value.map((one: unknown) => shape(one, name)) : refuse(name, 'a list'));
}

/** Two texts, one after the other. */
export const textPair: Shape<[string, string]> = (value, name) => {
  const [first, second, ...more] = list(text)(value, name);
  return first === undefined || second === undefined || more.length > 0 ? refuse(name, 'a pair') : [first, second];
};

/** One of some texts. */
export function oneOf<Text extends string>(texts: readonly Text[]): Shape<Text> {
  return (value, name) => texts.find((known) => known === value) ?? refuse(name, texts.join(' or '));
}

/** An object with these fields; others are left behind. */
export function fields<F extends Fields>(shapes: F): Shape<{ [Name in keyof F]: Shaped<F[Name]> }> {
  const known = Object.entries(shapes);
  return (value, name) => {
    if (typeof value !== 'object' || value === null) return refuse(name, 'an object');
    const shaped: Record<string, unknown> = {};
    for (const [field, shape] of known) shaped[field] = shape(Reflect.get(value, field), field);
    return shaped as { [Name in keyof F]: Shaped<F[Name]> };
  };
}

/** Throws a FormatError: the field `name` is not what it should be. */
export function refuse(name: string, wanted: string): never {
  throw new FormatError(`${name} is not ${wanted}`);
}

function primitive<Value>(wanted: string, isIt: (value: unknown) => value is Value): Shape<Value> {
  return (value, name) => (isIt(value) ? value : refuse(name, wanted));
}
