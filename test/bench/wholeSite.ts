import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../../src/build/contentHash.ts';
import { BUILD_FOLDER } from '../../src/build/output/fileList.ts';
import { filesBelow } from './outputFiles.ts';

/** The hash of each file of a site, by its path. */
export type SiteFiles = ReadonlyMap<string, string>;

export interface SiteState {
  /** Which site the front page is of. */
  front: 'old' | 'new';
  /** Whether some pages are of the old site and some of the new one. */
  isMixed: boolean;
  /** What a reader would miss. */
  problems: string[];
}

/** The files of a site, without what builds keep for themselves. */
export function filesOf(folder: string): SiteFiles {
  const paths = filesBelow(folder).filter((path) => !path.startsWith(`${BUILD_FOLDER}/`));
  return new Map(paths.map((path) => [path, contentHash(readFileSync(join(folder, path)))]));
}

/** Whether what is there is a whole old site, a whole new one, or whole pages of both. */
export function stateOf(found: SiteFiles, old: SiteFiles, fresh: SiteFiles): SiteState {
  const foreign = [...found].filter(([path, hash]) => old.get(path) !== hash && fresh.get(path) !== hash);
  const isOf = (site: SiteFiles, path: string) => site.has(path) && found.get(path) === site.get(path);
  const front = isOf(fresh, 'index.html') ? 'new' : 'old';
  const pages = ['index.html', '404.html', 'data/manifest.json'];
  const missing = pages.flatMap((page) => {
    const site = [fresh, old].find((one) => isOf(one, page));
    if (site === undefined) return [`${page} is of no site`];
    // Whatever a page of a site may ask for.
    return [...site.keys()]
      .filter((path) => isNamedByHash(path) && !isOf(site, path))
      .map((path) => `${page} needs ${path}`);
  });
  const site = front === 'new' ? fresh : old;
  const archive = [...site.keys()].filter((path) => path.endsWith('.html') && !found.has(path));
  return {
    front,
    isMixed: [...site.keys()].some((path) => !isOf(site, path)),
    problems: [
      ...foreign.map(([path]) => `${path} is of no site`),
      ...missing,
      ...archive.map((path) => `${path} is missing`),
    ],
  };
}

function isNamedByHash(path: string): boolean {
  return /^(?:assets|data)\//.test(path) && !['data/manifest.json', 'data/ledger.json'].includes(path);
}
