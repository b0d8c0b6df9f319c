import { list, oneOf, text, fields } from '../format/shape.ts';

/** What a page asks of the worker. */
export type OfflineRequest =
  /** Keep the front page as it is today, with all code of the app. `list`: the offline list of the page that asks. */
  | { type: 'keep'; list: string }
  /** Keep pictures of other hosts, which the page has shown. Of the others the oldest go; `saved` ones stay until `release`. */
  | { type: 'pictures'; addresses: string[]; keptAs: PictureUse }
  /** Saved pictures that are not wanted any more. */
  | { type: 'release'; addresses: string[] }
  /** Whether the page that asks came from the cache. */
  | { type: 'origin' };

/** Why a picture is kept: it was seen, or the reader saved its article. */
export const pictureUses = ['seen', 'saved'] as const;
export type PictureUse = (typeof pictureUses)[number];

/** What the worker answers: whether it was done, or is so. */
export interface OfflineAnswer {
  isSo: boolean;
}

const types = oneOf(['keep', 'pictures', 'release', 'origin']);
const addresses = fields({ addresses: list(text) });
const keep = fields({ list: text });
const use = fields({ keptAs: oneOf(pictureUses) });

/** Parses a message to the worker. Null where it is none: pages of another version may ask for other things. */
export function parseOfflineRequest(data: unknown): OfflineRequest | null {
  try {
    const { type } = fields({ type: types })(data, 'message');
    if (type === 'origin') return { type };
    if (type === 'keep') return { type, ...keep(data, 'message') };
    if (type === 'release') return { type, ...addresses(data, 'message') };
    return { type, ...addresses(data, 'message'), ...use(data, 'message') };
  } catch {
    return null;
  }
}

/** Parses an answer of the worker. A worker of another version may give none: then it is not so. */
export function parseOfflineAnswer(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'isSo') === true;
}
