import { escapeAttribute } from 'entities/escape';
import type { Image } from '../../core/article.ts';
import { LONGEST_ADDRESS } from '../../core/limits.ts';
import { picturePaths } from './picturePath.ts';

/** A picture in the text of a record that may be a file of the folder. */
export interface BodyPicture {
  /** As the text names it. */
  received: string;
  /** Where it may lie in the folder, in the order to try. */
  paths: string[];
  /** Its address at the source, which is shown where no file is there. Null where the record has no domain. */
  url: string | null;
  /** Of a picture that the text names as Obsidian does, wherever it lies in the folder; null for any other. */
  embed: Embed | null;
}

/** A picture in Obsidian's way: `![[bay.png|300]]`. */
interface Embed {
  name: string;
  /** Pixels; null for those of the file. */
  width: number | null;
}

/** What Obsidian has behind the name is a width, with or without a height, or the words of the picture. */
const EMBED = /^!?\[\[([^\]|#]{1,500})(?:#[^\]|]*)?((?:\|[^\]|]*)*)\]\]$/;

/** What an address begins with that stands for such a picture in Markdown. */
const EMBEDDED = 'embed:';

/** The address of a picture in Obsidian's way. */
export function embedLink(received: string): string {
  return (
    EMBEDDED +
    encodeURIComponent(received.toWellFormed()).replace(/[()'*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)
  );
}

/** Inverse of `embedLink`. Any other address stays as it is. */
function withoutScheme(address: string): string {
  if (!address.startsWith(EMBEDDED)) return address;
  try {
    return decodeURIComponent(address.slice(EMBEDDED.length));
  } catch {
    return address;
  }
}

/** The picture that a text or a field names in Obsidian's way; null for any other address. */
export function embedIn(received: string): Embed | null {
  const [, name, details = ''] = EMBED.exec(received) ?? [];
  if (name === undefined) return null;
  const width = /\|\s*([1-9]\d{0,4})(?:x\d+)?\s*(?:\||$)/.exec(details)?.[1];
  return { name: name.trim(), width: width === undefined ? null : Number(width) };
}

/** No address of a body begins like this: all are of the web. */
const PLACEHOLDER = 'picture:';

/** What `SafeHtml` writes for a picture. Values hold no quotation mark. */
const TAG = /<img((?: [\w-]+="[^"]*")*)>/g;
const SOURCE = / src="([^"]*)"/;

/**
 * Collects the pictures of one body that may be files of the folder. Which files there are is not known while a record is
 * read, so a placeholder stands for the address of each.
 */
export class BodyPictures {
  readonly found: BodyPicture[] = [];
  readonly #file: string;

  /** `file`: the record. */
  constructor(file: string) {
    this.#file = file;
  }

  /** What stands for a picture until `settleBody`; null for an address that is no path. `url`: its address at the source. */
  placeholderOf(address: string, url: string | null): string | null {
    const received = withoutScheme(address);
    if (received.length > LONGEST_ADDRESS) return null;
    const embed = embedIn(received);
    const paths = picturePaths(this.#file, embed?.name ?? received);
    if (paths.length === 0) return null;
    const known = this.found.findIndex((picture) => picture.received === received);
    const picture = { received, paths, url: embed === null ? url : null, embed };
    return `${PLACEHOLDER}${known === -1 ? this.found.push(picture) - 1 : known}`;
  }
}

/** The picture that a placeholder stands for; null for an address. */
export function placedPicture(source: string, pictures: readonly BodyPicture[]): BodyPicture | null {
  return source.startsWith(PLACEHOLDER) ? (pictures[Number(source.slice(PLACEHOLDER.length))] ?? null) : null;
}

/** A body with the addresses of its pictures. `imageOf` gives what a picture is, or null for one that is left out. */
export function settleBody(
  html: string,
  pictures: readonly BodyPicture[],
  imageOf: (picture: BodyPicture) => Pick<Image, 'url' | 'width' | 'height'> | null,
): string | null {
  const images = pictures.map(imageOf);
  const settled = html.replace(TAG, (tag, attributes: string) => {
    const source = SOURCE.exec(attributes)?.[1] ?? '';
    if (!source.startsWith(PLACEHOLDER)) return tag;
    const image = images[Number(source.slice(PLACEHOLDER.length))] ?? null;
    return image === null ? '' : tag.replace(SOURCE, () => attributesOf(image, attributes));
  });
  const shown = images.includes(null) ? settled.replace(/<p>\s*<\/p>\n?/g, '').trim() : settled;
  return shown === '' ? null : shown;
}

/** The address, and the size that a file has, where the body gives none. */
function attributesOf({ url, width, height }: Pick<Image, 'url' | 'width' | 'height'>, written: string): string {
  const isSized = width === null || height === null || / width="/.test(written);
  return ` src="${escapeAttribute(url)}"${isSized ? '' : ` width="${width}" height="${height}"`}`;
}
