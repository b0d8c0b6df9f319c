import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Bundle, hashOf, parseBundle, writeBundle } from './bundleFormat.ts';

/**
 * Bundles of earlier builds, a file each. One is known by its name and by a key of everything that it is made from, but
 * for the packages in it: those are compared file by file. Whatever is wrong with what is kept, it is as if nothing were.
 */
export interface KeptBundles {
  /** Whether there is one of this name, of use or not. */
  has: (name: string) => boolean;
  read: (name: string) => Bundle | null;
  keep: (name: string, bundle: Bundle) => void;
}

/** Bundles kept of one name: a site may be built in turns under two base paths. */
const MOST_KEPT = 3;

/** Bundles in the cache's folder that are made from what `key` stands for, in the project in `root`. */
export function keptBundles(cacheDir: string, root: string, key: string): KeptBundles {
  const folder = join(cacheDir, 'bundles');
  const pathOf = (name: string) => join(folder, `${name}-${key}`);
  return {
    has: (name) => existsSync(pathOf(name)),
    read: (name) => {
      try {
        const bundle = parseBundle(readFileSync(pathOf(name), 'utf8'));
        return bundle !== null && arePackagesTheSame(root, bundle) ? bundle : null;
      } catch {
        return null;
      }
    },
    keep: (name, bundle) => {
      if (write(pathOf(name), writeBundle(bundle))) prune(folder, `${name}-`);
    },
  };
}

/**
 * Of the modules of a bundle, by their ids, the files of packages with their hashes. Null where a module is neither of
 * a package in the project's node_modules nor one of its sources, in `src` or the root itself: what another file holds
 * is in no key. Null too where a file cannot be read.
 */
export function packagesAmong(root: string, ids: Iterable<string>): Map<string, string> | null {
  const packages = new Map<string, string>();
  for (const id of ids) {
    const path = id.replace(/[?#].*$/, '');
    if (path === '' || path.startsWith('\0')) continue;
    const file = resolve(path);
    if (dirname(file) === resolve(root) || file.startsWith(join(root, 'src', sep))) continue;
    const hash = file.startsWith(join(root, 'node_modules', sep)) ? hashOfFile(file) : null;
    if (hash === null) return null;
    packages.set(relative(root, file), hash);
  }
  return packages;
}

function arePackagesTheSame(root: string, { packages }: Bundle): boolean {
  return [...packages].every(([path, hash]) => hashOfFile(join(root, path)) === hash);
}

function hashOfFile(path: string): string | null {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return null;
  }
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
  try {
    const paths = readdirSync(folder).filter((file) => file.startsWith(start)).map((file) => join(folder, file));
    const newestFirst = paths.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
    newestFirst.slice(MOST_KEPT).forEach(({ path }) => remove(path));
  } catch {
    // Another build has removed some meanwhile; a later one removes the rest.
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // What may not be removed now, a later build removes.
  }
}
