import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Bundle, hashOf, parseBundle, writeBundle } from './bundleFormat.ts';

/**
 * Bundles of earlier builds, a file each. One is known by its name and by a key of everything that it is made from, but
 * for the packages in it: those are compared file by file. Whatever is wrong with what is kept, it is as if nothing were.
 */
export interface KeptBundles {
  read: (name: string) => Bundle | null;
  keep: (name: string, bundle: Bundle) => void;
}

/** Bundles kept of one name: a site may be built in turns under two base paths. */
const MOST_KEPT = 3;

/** Bundles in the cache's folder that are made from what `key` stands for, in the project in `root`. */
export function keptBundles(cacheDir: string, root: string, key: string): KeptBundles {
  const folder = join(cacheDir, 'bundles');
  return {
    read: (name) => {
      try {
        const bundle = parseBundle(readFileSync(join(folder, `${name}-${key}`), 'utf8'));
        return bundle !== null && arePackagesTheSame(root, bundle) ? bundle : null;
      } catch {
        return null;
      }
    },
    keep: (name, bundle) => {
      if (write(join(folder, `${name}-${key}`), writeBundle(bundle))) prune(folder, `${name}-`);
    },
  };
}

/**
 * Of the modules of a bundle, by their ids, the files of packages with their hashes. Null where a module is neither of
 * a package in the project's node_modules nor one of its sources, in `src` or the root itself: what another file holds
 * is in no key.
 */
export function packagesAmong(root: string, ids: Iterable<string>): Map<string, string> | null {
  const packages = new Map<string, string>();
  for (const id of ids) {
    const path = id.replace(/[?#].*$/, '');
    if (path === '' || path.startsWith('\0')) continue;
    const file = resolve(path);
    if (file.startsWith(join(root, 'node_modules', sep))) packages.set(relative(root, file), hashOf(readFileSync(file)));
    else if (dirname(file) !== resolve(root) && !file.startsWith(join(root, 'src', sep))) return null;
  }
  return packages;
}

function arePackagesTheSame(root: string, { packages }: Bundle): boolean {
  return [...packages].every(([path, hash]) => hashOf(readFileSync(join(root, path))) === hash);
}

/** Writes a file whole or not at all; says whether it did. */
function write(path: string, text: string): boolean {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
    return true;
  } catch {
    remove(unfinished);
    return false;
  }
}

/** Removes the oldest bundles of a name. */
function prune(folder: string, start: string): void {
  const paths = readdirSync(folder).filter((file) => file.startsWith(start)).map((file) => join(folder, file));
  const newestFirst = paths.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  newestFirst.slice(MOST_KEPT).forEach(remove);
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What may not be removed now, a later build removes.
  }
}
