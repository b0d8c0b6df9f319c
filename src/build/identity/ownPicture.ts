import { readFileSync, statSync } from 'node:fs';
import { decodeXML } from 'entities';
import { type PictureFile, readPicture } from '../pictures/pictureFile.ts';
import { reasonOf, tooLarge } from './files.ts';

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
    return { reason: reasonOf(error) };
  }
}

function picture(file: string, content: Uint8Array): OwnPicture | { reason: string } {
  const read = readPicture(file);
  if ('problem' in read) return { reason: 'it is no SVG, PNG, JPEG, WebP, AVIF or GIF' };
  const { path, width, height } = read;
  if (Math.max(width, height) > MOST_PIXELS) return { reason: `it has ${width} × ${height} pixels` };
  return { content, ending: path.slice(path.lastIndexOf('.') + 1), width, height };
}

function isDrawing(text: string): boolean {
  return /^\uFEFF?\s*(?:<(?:\?xml|!DOCTYPE|!--)[^<]*>\s*)*<svg[\s>]/i.test(text);
}

/** What runs, or brings in what may run: scripts, handlers, HTML, sheets and entities of its own, links out of the drawing. */
const ACTIVE =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|embed|object|handler|listener)\b|[\s"'/]on[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet|href\s*=\s*["']?\s*(?!["'#\s]|data:image\/(?!svg))|@import/i;

function drawing(content: Uint8Array, text: string): OwnPicture | { reason: string } {
  if (!/<\/svg\s*>\s*$|<svg[^>]*\/>\s*$/i.test(text)) return { reason: 'the end of the SVG is missing' };
  if ([text, decodeXML(text)].some((written) => ACTIVE.test(written.replace(/[\0\u0001-\u0008]/g, ''))))
    return { reason: 'it is an SVG with a script, or with a link out of the drawing' };
  const size = sizeOf(/<svg[^>]*>/i.exec(text)?.[0] ?? '');
  return size === null ? { reason: 'it is an SVG without a viewBox' } : { content, ending: 'svg', ...size };
}

/** The size that the first element of a drawing says. */
function sizeOf(element: string): { width: number; height: number } | null {
  const box = /\sviewBox\s*=\s*["'][\s\d.,-]*?([\d.]+)[\s,]+([\d.]+)\s*["']/i.exec(element);
  const side = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`, 'i').exec(element)?.[1]);
  const [width, height] = box === null ? [side('width'), side('height')] : [Number(box[1]), Number(box[2])];
  return width > 0 && height > 0 ? { width: Math.ceil(width), height: Math.ceil(height) } : null;
}
