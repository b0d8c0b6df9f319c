import { realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** The folders of a build, absolute. */
export interface BuildFolders {
  root: string;
  seedsDir: string;
  outDir: string;
}

/** Throws an Error where the output would hold what is not its own: the records, or the project itself. */
export function checkOutputPlace({ root, seedsDir, outDir }: BuildFolders): void {
  const output = realPath(outDir);
  if (isWithin(realPath(seedsDir), output))
    throw new Error(
      `SEEDS_DIR: the records in ${seedsDir} are inside the output ${outDir}, so they would be published as they are. ` +
        'Nothing was built. Choose another folder for the output with --outDir, or move the records.',
    );
  if (isWithin(realPath(root), output))
    throw new Error(
      `The output ${outDir} would be written over the project in ${root}. Nothing was built. ` +
        'Choose another folder with --outDir, such as dist.',
    );
}

/** Whether an absolute path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** The path without links. What does not exist yet is taken as it is written. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), basename(path));
  }
}
