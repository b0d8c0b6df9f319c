import { list, oneOf, text, fields, type Shape } from '../format/shape.ts';

/** What a page asks of the worker. */
export type OfflineRequest =
  /** Keep the front page as it is today, with all code of the app. `list`: the offline list of the page that asks. */
  | { type: 'keep'; list: string }
  /** Keep pictures of other hosts: those that the page has shown, of which the oldest go, or all those of saved articles, and no other saved ones. */
  | { type: 'pictures'; addresses: string[]; keptAs: PictureUse }
  /** Keep one data file. `path`: below the site's base. */
  | { type: 'file'; path: string }
  /** Keep these data files no longer. */
  | { type: 'drop'; paths: string[] }
  /** Whether the page that asks came from the cache. */
  | { type: 'origin' };

/** Why a picture is kept: it was seen, or the reader saved its article. */
export const pictureUses = ['seen', 'saved'] as const;
export type PictureUse = (typeof pictureUses)[number];

/** Whether something was done, or is so. `full`: it was not, because the browser has no room for it. */
export type OfflineAnswer = 'yes' | 'no' | 'full';

const typeShape = fields({ type: oneOf<OfflineRequest['type']>(['keep', 'pictures', 'file', 'drop', 'origin']) });
const contents = {
  keep: fields({ list: text }),
  pictures: fields({ addresses: list(text), keptAs: oneOf(pictureUses) }),
  file: fields({ path: text }),
  drop: fields({ paths: list(text) }),
};

/** Parses a message to the worker. Null where it is none: pages of another version may ask for other things. */
export function parseOfflineRequest(data: unknown): OfflineRequest | null {
  try {
    return requestShape(data, 'message');
  } catch {
    return null;
  }
}

const requestShape: Shape<OfflineRequest> = (data, name) => {
  const { type } = typeShape(data, name);
  if (type === 'origin') return { type };
  if (type === 'keep') return { type, ...contents.keep(data, name) };
  if (type === 'pictures') return { type, ...contents.pictures(data, name) };
  return type === 'file' ? { type, ...contents.file(data, name) } : { type, ...contents.drop(data, name) };
};

/** The message that tells a page an answer. Pages and workers of other versions read `isSo` alone. */
export function writeOfflineAnswer(answer: OfflineAnswer): { isSo: boolean; isFull: boolean } {
  return { isSo: answer === 'yes', isFull: answer === 'full' };
}

/** Inverse of `writeOfflineAnswer`. A worker of another version may give none: then it is not so. */
export function parseOfflineAnswer(data: unknown): OfflineAnswer {
  if (typeof data !== 'object' || data === null) return 'no';
  if (Reflect.get(data, 'isSo') === true) return 'yes';
  return Reflect.get(data, 'isFull') === true ? 'full' : 'no';
}
