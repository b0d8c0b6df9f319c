import type { FrontCards } from '../front/frontPage.ts';
import { parseCardPage, storedCard } from './cardPage.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { count, fields, list, nullable, type Shaped, text } from './shape.ts';

/** A headline of another source that covers a story. */
const otherHeadlineShape = fields({
  source: text,
  title: text,
  url: nullable(text),
  /** Of our own article. Null where the folder has none. */
  id: nullable(text),
});
export type OtherHeadline = Shaped<typeof otherHeadlineShape>;

/** The head of the front page. */
export interface Front extends FrontCards {
  /** What other sources have of the lead's story. */
  also: OtherHeadline[];
}

/** What the page itself carries, so that the first screen needs no request. */
export interface Bootstrap {
  manifest: Manifest;
  front: Front;
}

/** Of a page that carries no cards. */
export const noFront: Front = {
  cards: [],
  places: [],
  top: { lead: null, seconds: [], latest: [], row: [] },
  also: [],
};

/** The element of index.html that holds the bootstrap as JSON. */
export const BOOTSTRAP_ELEMENT_ID = 'edition';

const counts = list(count);
const bootstrapShape = fields({
  manifest: parseManifest,
  front: fields({
    cards: parseCardPage,
    places: counts,
    top: fields({ lead: nullable(count), seconds: counts, latest: counts, row: list(counts) }),
    also: list(otherHeadlineShape),
  }),
});

/** JSON without `<`, so that it is safe inside a script element. */
export function writeBootstrap({ manifest, front }: Bootstrap): string {
  const stored = { manifest, front: { ...front, cards: front.cards.map(storedCard) } };
  return JSON.stringify(stored).replaceAll('<', '\\u003c');
}

/** Inverse of `writeBootstrap` after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseBootstrap(data: unknown): Bootstrap {
  return bootstrapShape(data, 'bootstrap');
}
