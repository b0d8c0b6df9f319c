import type { Card } from '../article.ts';
import { parseCardPage } from './cardPage.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { fields } from './shape.ts';

/** What the page itself carries, so that the first screen needs no request: the manifest and the very newest cards. */
export interface Bootstrap {
  manifest: Manifest;
  /** Of the stories' leads, newest first. */
  newestCards: Card[];
}

/** The element of index.html that holds the bootstrap as JSON. */
export const BOOTSTRAP_ELEMENT_ID = 'edition';

/** Cards in the bootstrap: a screenful, all that the page shows before its script runs. */
export const CARDS_IN_BOOTSTRAP = 10;

/** Cards of the bootstrap and the newest file together: the first page of the feed. */
export const NEWEST_CARDS = 30;

/** JSON that is safe inside a script element: `<` never stands in it. */
export function writeBootstrap(bootstrap: Bootstrap): string {
  return JSON.stringify(bootstrap).replaceAll('<', '\\u003c');
}

/** Inverse of `writeBootstrap` after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseBootstrap(data: unknown): Bootstrap {
  return fields({ manifest: parseManifest, newestCards: parseCardPage })(data, 'bootstrap');
}
