import { readFileSync } from 'node:fs';
import { disableTypes, imageSize, types } from 'image-size';
import { shortHash } from '../contentHash.ts';
import { withRegularFile } from '../records/regularFile.ts';
import { isDrawing, readDrawing } from './drawing.ts';
import { damageOf } from './pictureDamage.ts';

/** Bytes. Free hosts take files of up to 25 MB. */
const MAX_PICTURE_BYTES = 20_000_000;

/** Bytes of a drawing, which is read as text. */
const MAX_DRAWING_BYTES = 2_000_000;

/** Pixels of a side. A small file may say that it has many more, and a browser would make room for them. */
const MOST_PIXELS = 20_000;

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

/** Its format, and its size in pixels. */
type Kind = Omit<PictureFile, 'path'> & { format: string };

/** From this orientation on a photograph lies on its side (EXIF 2.3, tag 274). */
const FIRST_TURNED = 5;

/** What a file holds, or why it is no picture that a site can show. The ending of its name is not relied on. */
export function readPicture(file: string): PictureFile | { problem: string } {
  try {
    return withRegularFile(file, (opened, { size }) =>
      size > MAX_PICTURE_BYTES ? tooLarge(size, MAX_PICTURE_BYTES) : pictureOf(readFileSync(opened)),
    );
  } catch (error) {
    if (!(error instanceof Error)) return { problem: String(error) };
    return { problem: 'code' in error ? String(error.code) : error.message };
  }
}

function tooLarge(bytes: number, most: number): { problem: string } {
  return { problem: `it has ${Math.ceil(bytes / 1e6)} MB, and at most ${most / 1e6} MB can be published` };
}

function pictureOf(content: Buffer): PictureFile | { problem: string } {
  const kind = kindOf(content);
  if ('problem' in kind) return kind;
  const { format, width, height } = kind;
  if (Math.max(width, height) > MOST_PIXELS) return { problem: `it has ${width} × ${height} pixels` };
  return { path: `data/pictures/${shortHash(content)}.${format}`, width, height };
}

function kindOf(content: Buffer): Kind | { problem: string } {
  if (isDrawing(content.toString('utf8', 0, 5000))) return drawingOf(content);
  const size = sizeOf(content);
  const format = FORMATS.find((one) => one === size?.type);
  if (size === null || format === undefined) return { problem: 'it is no JPEG, PNG, WebP, AVIF, GIF or SVG' };
  const damage = damageOf(content);
  if (damage !== null) return { problem: damage };
  const isTurned = (size.orientation ?? 1) >= FIRST_TURNED;
  return { format, width: isTurned ? size.height : size.width, height: isTurned ? size.width : size.height };
}

function drawingOf(content: Buffer): Kind | { problem: string } {
  if (content.length > MAX_DRAWING_BYTES) return tooLarge(content.length, MAX_DRAWING_BYTES);
  const read = readDrawing(content.toString());
  return 'problem' in read ? read : { format: 'svg', ...read };
}

function sizeOf(content: Uint8Array): ReturnType<typeof imageSize> | null {
  try {
    const size = imageSize(content);
    return size.width > 0 && size.height > 0 ? size : null;
  } catch {
    return null;
  }
}
