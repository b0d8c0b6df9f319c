import type { ReadAs } from '../../core/understoodFields.ts';

/**
 * Finds under which name of the front matter a field of the format was: `topics.2` → `tags.2`, `images.0.url` → `cover`.
 * A field under its own name stays as it is.
 */
export function originFinder(data: Record<string, unknown>, readAs: readonly ReadAs[]): (path: string) => string {
  // Writers stand in the mapping of their source: the longer field is looked for first.
  const known = readAs.filter(({ from }) => from === 'field').sort((a, b) => b.field.length - a.field.length);
  return (path) => {
    const found = known.find(({ field }) => path === field || path.startsWith(`${field}.`));
    if (found === undefined) return path;
    const rest = path.slice(found.field.length);
    return Array.isArray(data[found.name]) ? found.name + rest : found.name;
  };
}
