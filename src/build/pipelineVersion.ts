import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a record's outcome depends on beside its bytes, from the project's root. */
const SOURCES = ['src/core', 'src/build', 'package-lock.json'];

/**
 * A name for the code that makes outcomes of records: another as soon as a source, a dependency or Node (with its
 * Unicode tables) is another. Null where `root` does not hold that code.
 */
export function pipelineVersion(root: string): string | null {
  try {
    return versionOf(root, SOURCES.flatMap((source) => filesIn(root, source)));
  } catch {
    return null;
  }
}

/** A name for what these files hold and are called, by paths from `root`, under this Node. Throws where one cannot be read. */
export function versionOf(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** The files of a folder at any depth, or the file itself, by their paths from `root`, sorted. */
export function filesIn(root: string, source: string): string[] {
  if (source.includes('.')) return [source];
  const found = readdirSync(join(root, source), { withFileTypes: true, recursive: true });
  return found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative(root, join(parentPath, name))).sort();
}

/** The files in the root itself, and not below it: the page, the lock file, and whatever settings of tools there are. */
export function filesAt(root: string): string[] {
  return readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile() || entry.isSymbolicLink()).map(({ name }) => name).sort();
}
