import type { Card } from '../article.ts';
import { parseCardPage } from './cardPage.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { fields } from './shape.ts';

/** What the page itself carries, so that the first screen needs no request. */
export interface Bootstrap {
  manifest: Manifest;
  /** Cards of leads, the newest first. */
  newestCards: Card[];
}

/** The element of index.html that holds the bootstrap as JSON. */
export const BOOTSTRAP_ELEMENT_ID = 'edition';

/** Cards in the bootstrap: what the page shows before its script runs. */
export const CARDS_IN_BOOTSTRAP = 10;

/** Cards in the bootstrap and in the newest file together. */
export const NEWEST_CARDS = 30;

/** JSON without `<`, so that it is safe inside a script element. */
export function writeBootstrap(bootstrap: Bootstrap): string {
  return JSON.stringify(bootstrap).replaceAll('<', '\\u003c');
}

/** Inverse of `writeBootstrap` after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseBootstrap(data: unknown): Bootstrap {
  return fields({ manifest: parseManifest, newestCards: parseCardPage })(data, 'bootstrap');
}
