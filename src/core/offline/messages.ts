import { list, oneOf, text, fields } from '../format/shape.ts';

/** What a page asks of the worker. */
export type OfflineRequest =
  /** Keep the front page as it is today, with all code of the app. `list`: the offline list of the page that asks. */
  | { type: 'keep'; list: string }
  /** Keep pictures of other hosts: those that the page has shown, of which the oldest go, or all those of saved articles, and no other saved ones. */
  | { type: 'pictures'; addresses: string[]; keptAs: PictureUse }
  /** Whether the page that asks came from the cache. */
  | { type: 'origin' };

/** Why a picture is kept: it was seen, or the reader saved its article. */
export const pictureUses = ['seen', 'saved'] as const;
export type PictureUse = (typeof pictureUses)[number];

const types = oneOf(['keep', 'pictures', 'origin']);
const keep = fields({ list: text });
const pictures = fields({ addresses: list(text), keptAs: oneOf(pictureUses) });

/** Parses a message to the worker. Null where it is none: pages of another version may ask for other things. */
export function parseOfflineRequest(data: unknown): OfflineRequest | null {
  try {
    const { type } = fields({ type: types })(data, 'message');
    if (type === 'origin') return { type };
    return type === 'keep' ? { type, ...keep(data, 'message') } : { type, ...pictures(data, 'message') };
  } catch {
    return null;
  }
}

/** Parses an answer of the worker. A worker of another version may give none: then it is not so. */
export function parseOfflineAnswer(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'isSo') === true;
}
