import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isWithin } from '../output/outputPlace.ts';
import { isOutput } from '../records/unreadFolders.ts';

/** Folders whose files a generator puts at the root of a site, or below their own name. */
const NAMES = ['static', 'public', 'assets', 'images', 'img'];

/** What lies at the root of a site or of a repository. */
const MARKS = [
  ...['.git', 'package.json', '_config.yml', '_config.yaml', 'config.toml', 'hugo.toml', 'hugo.yaml', 'hugo.json'],
  ...['.obsidian', 'eleventy.config.js', '.eleventy.js'],
];

/** A folder with files of the site that are no records. */
export interface StaticFolder {
  name: string;
  /** Real and absolute. */
  path: string;
}

/**
 * The folders with files of a site, beside the records in `folder` and above them: at most up to the root of the site that
 * they belong to. The nearest comes first.
 */
export function staticFolders(folder: string): StaticFolder[] {
  const searched = foldersToRoot(folder);
  const top = searched.at(-1) ?? folder;
  return searched
    .flatMap((one) => NAMES.map((name) => ({ name, path: realFolder(join(one, name)) })))
    .filter((one): one is StaticFolder => one.path !== null && isWithin(one.path, top) && !isOutput(one.path));
}

/** Whether a folder is a vault of Obsidian, or lies in one. */
export function isVault(folder: string): boolean {
  return foldersToRoot(folder).some((one) => existsSync(join(one, '.obsidian')));
}

/** The folder and those above it up to the root of its site; the folder alone where it is in none. Real, the nearest first. */
function foldersToRoot(folder: string): string[] {
  const above = foldersAbove(realFolder(folder) ?? folder);
  const root = above.findIndex((one) => MARKS.some((mark) => existsSync(join(one, mark))));
  return above.slice(0, root + 1 || 1);
}

/** The folder and all above it, the nearest first. */
function foldersAbove(folder: string): string[] {
  const found = [folder];
  for (let above = dirname(folder); above !== found.at(-1); above = dirname(above)) found.push(above);
  return found;
}

function realFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : null;
  } catch {
    return null;
  }
}
