import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { NodeBundle } from '../bundleForNode.ts';
import { contentHash } from '../contentHash.ts';
import { PACKAGE_ROOT } from '../packageRoot.ts';
import { replaceFile } from '../results/resultCache.ts';

/**
 * The pages that the build before left in the output, where it rendered them with the same views. The cache says with which:
 * one hash for the last build. A build with other views, or into another folder, finds none.
 */
export class EarlierPages {
  readonly #outDir: string;
  readonly #path: string;
  readonly #mark: string;
  readonly #isSame: boolean;

  constructor(cacheDir: string, outDir: string, views: NodeBundle) {
    this.#outDir = outDir;
    this.#path = join(cacheDir, 'rendered');
    this.#mark = markOf(outDir, views);
    this.#isSame = readOrNull(this.#path) === this.#mark;
  }

  /** The page in this file, null where there is none. */
  read(file: string): string | null {
    return this.#isSame ? readOrNull(join(this.#outDir, file)) : null;
  }

  /** Publishes new pages. What ends this between two steps leaves none that counts as an earlier one. */
  replace<Published>(publish: () => Published): Published {
    rmSync(this.#path, { force: true });
    const published = publish();
    replaceFile(this.#path, Buffer.from(this.#mark));
    return published;
  }
}

/** A name for all that a page depends on beside what it carries: the views, what they import, Node (which brings the words of dates) and the folder. */
function markOf(outDir: string, { file }: NodeBundle): string {
  const files = readdirSync(dirname(file), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const versions = [process.version, readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')];
  return contentHash([outDir, ...versions, ...files.map((path) => readFileSync(path))]);
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
