import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Fault, USAGE_FAULTY } from '../faults.ts';

/** The folders of a build, absolute. */
export interface BuildFolders {
  /** The publisher's, with the settings. */
  place: string;
  /** The project's root. */
  root: string;
  seedsDir: string;
  outDir: string;
}

/** Throws a `Fault` where the output would hold what is not its own: the records, or the project itself; and where npm would empty it. */
export function checkFolders({ place, root, seedsDir, outDir }: BuildFolders): void {
  refusePackages('SEEDS_DIR: the folder of records', seedsDir, place);
  refusePackages('OUT_DIR: the output', outDir, place);
  const output = realPath(outDir);
  if (isWithin(realPath(seedsDir), output))
    throw new Fault(
      `SEEDS_DIR: the records in ${seedsDir} are inside the output ${outDir}, so they would be published as they are. ` +
        'Nothing was built. Choose another folder for the output, or move the records.',
      USAGE_FAULTY,
    );
  for (const project of [place, root])
    if (isWithin(realPath(project), output))
      throw new Fault(
        `The output ${outDir} would be written over the project in ${project}. Nothing was built. ` +
          'Choose another folder, such as dist.',
        USAGE_FAULTY,
      );
}

/** Throws a `Fault` where a folder lies among the packages below the publisher's own. */
export function refusePackages(what: string, folder: string, place: string): void {
  if (!relative(place, folder).split(sep).includes('node_modules')) return;
  throw new Fault(
    `${what}, ${folder}, is inside node_modules, which npm empties when it installs. Nothing was built. Choose another folder.`,
    USAGE_FAULTY,
  );
}

/** Whether an absolute path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

/** Whether a folder, without its links, is another one or lies in it. What does not exist yet is taken as it is written. */
export function reallyWithin(path: string, folder: string): boolean {
  return isWithin(realPath(path), realPath(folder));
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
