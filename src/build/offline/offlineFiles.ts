import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withOfflineList, writeOfflineList } from '../../core/format/offlineList.ts';
import { shortHash } from '../contentHash.ts';
import { PAPER_FILE } from '../identity/files.ts';

/** A page that names its offline list. */
export interface ListedPage {
  html: string;
  /** The list's path below the site's base, and its content. */
  path: string;
  list: string;
}

/** Makes the offline list of a page, and the page with its name. `site`: the folder that holds all code of the app, and the paper's own files. */
export function listCode(html: string, site: string): ListedPage {
  const code = readdirSync(join(site, 'assets'))
    .filter((name) => /\.(?:js|css)$/.test(name) || name.startsWith(PAPER_FILE))
    .sort()
    .map((name) => ({ path: `assets/${name}`, hash: shortHash(readFileSync(join(site, 'assets', name))) }));
  const list = writeOfflineList({ page: shortHash(html), code });
  const path = `assets/offline-${shortHash(list)}.json`;
  return { html: withOfflineList(html, path), path, list };
}
