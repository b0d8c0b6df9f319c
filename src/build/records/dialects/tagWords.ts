/** What a tag says: its name, values in their order, and values by name. */
export interface TagWords {
  name: string;
  values: readonly string[];
  /** By name, in lower case. */
  named: ReadonlyMap<string, string>;
}

/**
 * A value, with its name if it has one. In quotes, behind an equals sign or a colon, in braces (MDX).
 * A quotation without an end goes on to the end of the tag.
 */
const WORD =
  /(?:([\w-]{1,100})(?:\s{0,9}=\s{0,9}|:\s{1,9}))?(?:\{\s{0,9}(["'`])([^"'`{}]{0,2000})\2\s{0,9}\}|(["'`])((?:(?!\4)[^\\]|\\.){0,2000})(?:\4|$)|([^\s"'`=,]{1,2000}))/gs;

/** Reads what stands in a tag. */
export function tagWords(inner: string): TagWords {
  const [, name = '', rest = ''] = /^\s*([\w./-]*)(.*)$/s.exec(inner) ?? [];
  const values: string[] = [];
  const named = new Map<string, string>();
  for (const [, key, , inBraces, , quoted, bare] of rest.matchAll(WORD)) {
    const value = (inBraces ?? quoted?.replace(/\\(.)/gs, '$1') ?? bare ?? '').replace(/\s+/g, ' ').trim();
    if (key === undefined) values.push(value);
    else if (!named.has(key.toLowerCase())) named.set(key.toLowerCase(), value);
  }
  return { name, values, named };
}

/** The value of the first of some names that has one; "" for none. */
export function valueOf({ named }: TagWords, ...names: string[]): string {
  return names.map((name) => named.get(name) ?? '').find((value) => value !== '') ?? '';
}
