import type { Coverage } from '../../core/article.ts';
import type { PictureImage } from './Picture.tsx';

/** The images of an article in a list, in the order to try them. */
export function imagesOf({ image, otherImages = [] }: Pick<Coverage, 'image' | 'otherImages'>): PictureImage[] {
  return image === null ? [] : [image, ...otherImages.map((url) => ({ url, width: null, height: null }))];
}
