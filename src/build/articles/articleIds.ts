import { labelKey } from '../../core/label.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';

/**
 * The id of every record's article: its file's name, so that a deep link survives a rebuild. Where several files
 * share a name the first of them, by path, has it alone, and the others have their folder added.
 */
export function assignIds(files: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const file of files) {
    const id = freeId(file, taken);
    taken.add(id);
    ids.set(file, id);
  }
  return ids;
}

/** A note for every file that shares its name with one before it. */
export function reportSharedNames(ids: ReadonlyMap<string, string>): Diagnostic[] {
  const firstOf = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const [file, id] of ids) {
    const name = nameOf(file);
    const other = firstOf.get(name);
    if (other === undefined) firstOf.set(name, file);
    else diagnostics.push(diagnose('name-shared', { file, other, ids: [id, ids.get(other) ?? ''] }));
  }
  return diagnostics;
}

/**
 * The name of a record, as `items` and `related` give it and as its address has it: no folder, no ending. A file
 * `index` has the name of its folder.
 */
export function nameOf(file: string): string {
  return (
    slug(
      baseOf(file)
        .replace(/\/index$/i, '')
        .replace(/^.*\//, ''),
    ) || 'article'
  );
}

/** The path of a record without its ending. */
export function baseOf(file: string): string {
  return file.replace(/\.(md|txt)$/i, '');
}

function freeId(file: string, taken: ReadonlySet<string>): string {
  const name = nameOf(file);
  if (!taken.has(name)) return name;
  const withFolder = `${name}--${slug(baseOf(file).replace(/\/?[^/]*$/, '')) || 'top'}`;
  let id = withFolder;
  for (let i = 2; taken.has(id); i++) id = `${withFolder}-${i}`;
  return id;
}

const SLUG = /^[a-z\d]+(?:-[a-z\d]+)*$/;

function slug(text: string): string {
  if (SLUG.test(text)) return text;
  return labelKey(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
