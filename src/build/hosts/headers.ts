import { MANIFEST_PATH } from '../../core/format/manifest.ts';
import { LEDGER_PATH } from '../articles/ledger.ts';

/** Headers of every answer. All else of the page's policy stands in the page: this part counts in a header only. */
export const everywhere: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['X-Content-Type-Options', 'nosniff'],
];

/** How long browsers keep files: those that are named by their content, and all others. */
export const caching = { forever: 'public, max-age=31536000, immutable', asked: 'no-cache' } as const;

/** The folders below the site's base whose files are named by their content. */
export const hashedFolders = ['assets', 'data'] as const;

/** The files in them that are not. */
export const changing = [MANIFEST_PATH, LEDGER_PATH] as const;

/** For hosts whose rules name folders and know no exception: folders without such a file. */
export const wholeFolders = [
  'assets',
  'data/leads',
  'data/members',
  'data/articles',
  'data/pictures',
  'data/previews',
  'data/search',
] as const;

/** The types of files that not every server knows, by the ending. All are UTF-8. */
export const fileTypes = [
  ['md', 'text/markdown'],
  ['ndjson', 'application/x-ndjson'],
  ['opml', 'text/x-opml'],
  ['webmanifest', 'application/manifest+json'],
] as const;

/** The empty file in the folder of an address at which there was something that was taken down: hosts that can answer 410. */
export const GONE_FILE = 'gone';

/** What the file of a host depends on. */
export interface HostedSite {
  /** The site's base path, with a slash at both ends. */
  base: string;
  /** Whether compressed copies stand beside its texts. */
  compressed: boolean;
}
