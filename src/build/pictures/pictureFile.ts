import { readFileSync, statSync } from 'node:fs';
import { disableTypes, imageSize, types } from 'image-size';
import { HASH_LENGTH } from '../../core/format/fileHashes.ts';
import { contentHash } from '../contentHash.ts';

/** Bytes. Free hosts take files of up to 25 MB. */
export const MAX_PICTURE_BYTES = 20_000_000;

/** The formats that every browser shows, by the ending that their files get. */
const FORMATS = ['jpg', 'png', 'webp', 'avif', 'gif'] as const;

disableTypes(types.filter((type) => type !== 'heif' && !FORMATS.some((format) => format === type)));

/** A picture of the publisher's own. */
export interface PictureFile {
  /** Where the site has it, below its base: named by its content. */
  path: string;
  /** Pixels, as it is shown. */
  width: number;
  height: number;
}

/** From this orientation on a photograph lies on its side (EXIF 2.3, tag 274). */
const FIRST_TURNED = 5;

/** What a file holds, or why it is no picture that a site can show. The ending of its name is not relied on. */
export function readPicture(file: string): PictureFile | { problem: string } {
  try {
    const bytes = statSync(file).size;
    if (bytes > MAX_PICTURE_BYTES)
      return {
        problem: `it has ${Math.ceil(bytes / 1e6)} MB, and at most ${MAX_PICTURE_BYTES / 1e6} MB can be published`,
      };
    const content = readFileSync(file);
    const size = sizeOf(content);
    const format = FORMATS.find((one) => one === size?.type);
    if (size === null || format === undefined) return { problem: 'it is no JPEG, PNG, WebP, AVIF or GIF' };
    const [width, height] =
      (size.orientation ?? 1) < FIRST_TURNED ? [size.width, size.height] : [size.height, size.width];
    return { path: `data/pictures/${contentHash(content).slice(0, HASH_LENGTH)}.${format}`, width, height };
  } catch (error) {
    return { problem: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

function sizeOf(content: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    const size = imageSize(content);
    return size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null;
  }
}
