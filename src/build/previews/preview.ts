import { type Article, shorten } from '../../core/article.ts';
import { addressOfFile } from '../../core/feeds.ts';
import { isOwnPicture, sharpest, usableOnCard } from '../../core/pictures.ts';
import type { Identity } from '../identity/identity.ts';
import type { PagePicture } from '../pages/head.ts';

/** Pixels. A picture of this width is sharp in a preview. */
const SHARP_WIDTH = 1200;
/** Characters. Networks take no more. */
const LONGEST = { alt: 400, address: 2048 } as const;

/** Formats that many of the programs do not draw which make previews. */
const NOT_DRAWN = /\.(?:svg|avif)$/iu;

/** The article's own picture, where it is large enough for a preview and can be fetched from everywhere; else null. `site`: its public address, with a slash at its end; null: it is not known. */
export function ownPreview(
  article: Pick<Article, 'title' | 'images' | 'provider'>,
  site: string | null,
): PagePicture | null {
  const fit = usableOnCard(article.images, article.provider.imageUrl).filter(({ url }) => isFit(url, site));
  const [image] = sharpest(fit, SHARP_WIDTH);
  if (image === undefined) return null;
  const { url, width, height, title } = image;
  const address = isOwnPicture(url) ? `${site ?? ''}${addressOfFile(url)}` : url;
  return { url: address, width, height, alt: altOf(title ?? article.title) };
}

/** The picture that the publisher gives for the paper; null: there is none. */
export function paperPreview(
  { picture, paper }: Pick<Identity, 'picture' | 'paper'>,
  site: string,
): PagePicture | null {
  if (picture === null) return null;
  const { file, width, height } = picture;
  return { url: site + file, width, height, alt: altOf(paper.title) };
}

/** A text of a length that networks take. */
export function altOf(text: string): string {
  return shorten(text, LONGEST.alt);
}

function isFit(url: string, site: string | null): boolean {
  return (
    (isOwnPicture(url) ? site !== null : /^https:/iu.test(url)) &&
    url.length <= LONGEST.address &&
    !NOT_DRAWN.test(url.replace(/[?#].*$/su, ''))
  );
}
