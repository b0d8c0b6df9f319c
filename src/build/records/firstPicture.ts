import { decodeHTMLAttribute } from 'entities';
import type { Image } from '../../core/article.ts';
import { isTooSmall } from '../../core/pictures.ts';
import { type BodyPicture, placedPicture } from '../pictures/bodyPictures.ts';
import type { PathPicture } from './draft.ts';

/** A body, and its first picture as the one of the article. */
export interface WithFirstPicture {
  /** Without the picture where it begins with it: the article shows it there. */
  body: string | null;
  images: Image[];
  byPath: PathPicture[];
}

const PICTURE = /<img((?: [\w-]+="[^"]*")*)>/;
const LEADING = new RegExp(`^<p>${PICTURE.source}</p>\\s*`);

/** Takes the first picture of a body for an article that has none. `found`: the body's pictures that may be files. */
export function withFirstPicture(html: string | null, found: readonly BodyPicture[]): WithFirstPicture {
  const attributes = PICTURE.exec(html ?? '')?.[1];
  if (html === null || attributes === undefined) return { body: html, images: [], byPath: [] };
  const { src = '', alt = null, width, height } = attributesIn(attributes);
  const image: Image = {
    url: src,
    width: numberIn(width),
    height: numberIn(height),
    title: alt === '' ? null : alt,
    attribution: null,
  };
  if (isTooSmall(image)) return { body: html, images: [], byPath: [] };
  const rest = html.replace(LEADING, '');
  const body = rest === '' ? html : rest;
  const file = placedPicture(src, found);
  if (file === null) return { body, images: [image], byPath: [] };
  const { received, paths, url, embed } = file;
  const name = embed === null ? {} : { name: embed.name };
  return {
    body,
    images: [],
    byPath: [{ position: 0, field: 'body', received, paths, ...name, image: { ...image, url } }],
  };
}

function attributesIn(attributes: string): Record<string, string> {
  const pairs = [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, decodeHTMLAttribute(value)]));
}

function numberIn(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null;
}
