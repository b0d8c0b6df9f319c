import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isWithin } from '../output/outputPlace.ts';
import type { OutsideLinks } from '../records/listRecords.ts';
import { isUnreadFolder } from '../records/unreadFolders.ts';
import { isPictureName, leavesFolder } from './picturePath.ts';
import { type StaticFolder, staticFolders } from './staticFolders.ts';

/** The file of a picture, absolute; or why the file at the path is not used. */
export type FoundPicture = { file: string } | { problem: string };

/** Finds the publisher's own pictures: in the folder of records, and in the folders that a site has for its files. */
export class PictureFinder {
  readonly #folder: string;
  readonly #pictures: ReadonlySet<string>;
  readonly #outsideLinks: OutsideLinks;
  readonly #found = new Map<string, FoundPicture | null>();
  #staticFolders: StaticFolder[] | null = null;
  #byName: Map<string, string> | null = null;

  /** `pictures`: the paths of all pictures of the folder. */
  constructor(folder: string, pictures: ReadonlySet<string>, outsideLinks: OutsideLinks) {
    this.#folder = folder;
    this.#pictures = pictures;
    this.#outsideLinks = outsideLinks;
  }

  /** The picture at the first of some paths from the folder where there is one. Null where none leads to a file. */
  find(paths: readonly string[]): FoundPicture | null {
    const listed = paths.find((one) => this.#pictures.has(one));
    if (listed !== undefined) return { file: join(this.#folder, listed) };
    const key = paths.join('\n');
    const found = this.#found.get(key) ?? this.#inSite(paths) ?? this.#refused(paths);
    this.#found.set(key, found);
    return found;
  }

  /** The picture of this name anywhere in the folder; of several the one with the shortest path. */
  findNamed(name: string): FoundPicture | null {
    this.#byName ??= namesOf(this.#pictures);
    const path = this.#byName.get(basename(name).toLowerCase());
    return path === undefined ? null : { file: join(this.#folder, path) };
  }

  #inSite(paths: readonly string[]): FoundPicture | null {
    this.#staticFolders ??= staticFolders(this.#folder);
    if (this.#staticFolders.length === 0) return null;
    const folder = realpathSync(this.#folder);
    for (const site of this.#staticFolders)
      for (const place of paths.flatMap((path) => placesIn(site, folder, path))) {
        const found = this.#at(place, site.path);
        if (found !== null) return found;
      }
    return null;
  }

  #at(place: string, site: string): FoundPicture | null {
    try {
      const real = realpathSync(place);
      if (!statSync(real).isFile()) return { problem: NO_FILE };
      return isWithin(real, site) || this.#outsideLinks === 'follow' ? { file: place } : { problem: LINK };
    } catch {
      return null;
    }
  }

  /** Why a file that lies at one of the paths is not among the pictures of the folder. */
  #refused(paths: readonly string[]): FoundPicture | null {
    const inside = paths.filter((path) => !leavesFolder(path));
    const problem = inside.map((path) => refusalAt(join(this.#folder, path))).find((one) => one !== null);
    return typeof problem === 'string' ? { problem } : null;
  }
}

const LINK = 'it is a link that leads out of the folder';
const NO_FILE = 'it is no regular file';

function refusalAt(place: string): string | null {
  try {
    const status = lstatSync(place);
    if (status.isSymbolicLink()) return LINK;
    return status.isFile() ? null : NO_FILE;
  } catch {
    return null;
  }
}

/** Where a path may lead in a folder of the site. Hidden files are no pictures of it. */
function placesIn({ name, path: site }: StaticFolder, folder: string, path: string): string[] {
  if (!isPictureName(path)) return [];
  const below = path.startsWith(`${name}/`) ? [path.slice(name.length + 1)] : [];
  const places = leavesFolder(path) ? [resolve(folder, path)] : [path, ...below].map((one) => join(site, one));
  return places.filter((place) => isWithin(place, site) && !relative(site, place).split(sep).some(isUnreadFolder));
}

function namesOf(pictures: ReadonlySet<string>): Map<string, string> {
  const byName = new Map<string, string>();
  for (const path of [...pictures].sort((a, b) => b.length - a.length || (a < b ? 1 : -1)))
    byName.set(basename(path).toLowerCase(), path);
  return byName;
}
