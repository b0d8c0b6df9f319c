/** The edition that a manifest names, be it of another format. Null where `data` is no manifest. */
export function editionIn(data: unknown): string | null {
  const edition: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'edition') : null;
  return typeof edition === 'string' ? edition : null;
}
