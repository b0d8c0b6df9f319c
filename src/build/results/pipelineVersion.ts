import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { IS_COMPILED } from '../packageRoot.ts';

/** What a record's result depends on beside its bytes, from the project's root. An installed package names its dependencies' versions. */
const SOURCES = IS_COMPILED ? ['lib', 'package.json'] : ['src/core', 'src/build', 'package-lock.json'];

/**
 * A name for the code that makes results of records. It changes with every source, every dependency and every version
 * of Node (which brings the Unicode tables). Null where `root` does not hold that code.
 */
export function pipelineVersion(root: string): string | null {
  try {
    const hash = createHash('sha256').update(process.version);
    for (const path of SOURCES.flatMap((source) => filesIn(root, source)))
      hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
    return hash.digest('hex').slice(0, 16);
  } catch {
    return null;
  }
}

/** The files of a folder at any depth, or the file itself, as sorted paths from `root`. */
function filesIn(root: string, source: string): string[] {
  if (source.includes('.')) return [source];
  const found = readdirSync(join(root, source), { withFileTypes: true, recursive: true });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .sort();
}
