import { readFileSync, statSync } from 'node:fs';
import { isDrawing, readDrawing } from '../pictures/drawing.ts';
import { type PictureFile, readPicture } from '../pictures/pictureFile.ts';
import { whyUnreadable } from '../fileErrors.ts';
import { tooLarge } from './files.ts';

/** Bytes, and pixels of a side. A logo stands on the first screen of every visit. */
const MOST_BYTES = 500_000;
const MOST_PIXELS = 4096;

/** A picture of the paper's own looks. */
export interface OwnPicture extends Pick<PictureFile, 'width' | 'height'> {
  content: Uint8Array;
  /** Of its name: `svg`, `png` … */
  ending: string;
}

/** Reads a drawing or a picture, or says why it is of no use. A drawing that can run a script is refused: opened by itself, it would be a page of the site. */
export function readOwnPicture(file: string): OwnPicture | { reason: string } {
  try {
    if (statSync(file).size > MOST_BYTES) return { reason: tooLarge(MOST_BYTES) };
    const content = readFileSync(file);
    const text = content.toString();
    return isDrawing(text) ? drawing(content, text) : picture(file, content);
  } catch (error) {
    return { reason: whyUnreadable(error) };
  }
}

function picture(file: string, content: Uint8Array): OwnPicture | { reason: string } {
  const read = readPicture(file);
  if ('problem' in read) return { reason: 'it is no SVG, PNG, JPEG, WebP, AVIF or GIF' };
  const { path, width, height } = read;
  if (Math.max(width, height) > MOST_PIXELS) return { reason: `it has ${width} × ${height} pixels` };
  return { content, ending: path.slice(path.lastIndexOf('.') + 1), width, height };
}

function drawing(content: Uint8Array, text: string): OwnPicture | { reason: string } {
  const read = readDrawing(text);
  return 'problem' in read ? { reason: read.problem } : { content, ending: 'svg', ...read };
}
