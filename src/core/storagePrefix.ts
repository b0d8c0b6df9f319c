/**
 * What the names of all that the browser keeps for a site begin with: the IndexedDB database has this name, a key or a
 * cache has it, a colon and a word. `base` is the site's base path, so two papers on one origin never meet.
 */
export function storagePrefix(base: string): string {
  return `broadsheet:${base}`;
}
