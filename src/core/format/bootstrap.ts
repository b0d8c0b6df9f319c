import * as v from 'valibot';
import type { Card } from '../article.ts';
import { parseCardPage } from './cardPage.ts';
import { type Manifest, parseManifest } from './manifest.ts';

/** What the page itself carries, so that the first screen needs no request: the manifest and the newest cards. */
export interface Bootstrap {
  manifest: Manifest;
  /** Of the stories' leads, newest first. */
  newestCards: Card[];
}

/** The element of index.html that holds the bootstrap as JSON. */
export const BOOTSTRAP_ELEMENT_ID = 'edition';

/** Cards in the bootstrap: one screenful and what stands below it until the reader scrolls. */
export const CARDS_IN_BOOTSTRAP = 30;

/** JSON that is safe inside a script element: `<` never stands in it. */
export function writeBootstrap(bootstrap: Bootstrap): string {
  return JSON.stringify(bootstrap).replaceAll('<', '\\u003c');
}

/** Inverse of `writeBootstrap` after `JSON.parse`. Throws a `ValiError` on anything else. */
export function parseBootstrap(data: unknown): Bootstrap {
  const { manifest, newestCards } = v.parse(v.object({ manifest: v.unknown(), newestCards: v.unknown() }), data);
  return { manifest: parseManifest(manifest), newestCards: parseCardPage(newestCards) };
}
