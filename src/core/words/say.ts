/** What is said of a number of things: a text for each form that the language has. `{count}` stands for the number. */
export type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** The names of the places in a text: "source" of "Read at {source}". */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesOf<Rest>
  : never;

/** A text that has a place of this name. */
export type TextWith<Place extends string> = `${string}{${Place}}${string}`;

/** A place in a text. */
export const PLACE = /\{(\w+)\}/g;

/** A text with its places filled: "Read at The Tide" of "Read at {source}". */
export function say<const Text extends string>(
  text: Text,
  values: Readonly<Record<string extends Text ? string : PlacesOf<Text>, string | number>>,
): string {
  const known: Readonly<Record<string, string | number>> = values;
  return text.replace(PLACE, (place, name: string) => String(known[name] ?? place));
}
