import type { Image } from './article.ts';

/** Widths in pixels from which a picture is sharp: in an article, on a card, beside a headline of a list. */
export const SHARP = { article: 1280, card: 800, list: 240 } as const;

/** Pixels. A photograph has both sides this long; a smaller picture is a mark of a site, or counts readers. */
const SMALLEST_SIDE = 100;

/** Two sizes of one picture have the same shape, within this part. */
const SAME_SHAPE = 0.02;

/** Pictures of another article that a list tries after the first one. */
const OTHERS_IN_LIST = 2;

/** Parameters that choose the size of a picture. */
const SIZE_PARAMETER =
  /([?&])(?:w|h|width|height|size|s|resize|fit|crop|quality|q|dpr|auto|fm|format|strip|imwidth|im)=[^&#]*/giu;
/** The same in a path: `-600x400.jpg`, `/600x400/`, `@2x`, `/w_600,h_400/`, `-600w`. */
const SIZE_IN_PATH =
  /(?<=[/_-])\d{2,4}x\d{2,4}(?=[/._-])|@\dx(?=\.)|(?<=[/,])[wh]_\d{2,4}(?=[/,])|(?<=[/_-])\d{3,4}(?:w|px)?(?=\.[a-z]{3,4}(?:$|\?))/giu;

/** Whether a picture may be too small for a photograph: the record says so. */
export function isTooSmall({ width, height }: Pick<Image, 'width' | 'height'>): boolean {
  return (width !== null && width < SMALLEST_SIDE) || (height !== null && height < SMALLEST_SIDE);
}

/**
 * The pictures to try, in their order. Of several sizes of one picture only the smallest that is sharp at `width` pixels
 * is among them, or the largest where none is.
 */
export function sharpest<Picture extends Pick<Image, 'url' | 'width' | 'height'>>(
  images: readonly Picture[],
  width: number,
): readonly Picture[] {
  if (images.length < 2) return images;
  const chosen = new Map<string, Picture>();
  images.forEach((image, i) => {
    const key = keyOf(image) ?? `${i}`;
    const other = chosen.get(key);
    if (other === undefined || isBetter(image, other, width)) chosen.set(key, image);
  });
  return [...chosen.values()];
}

/** What a list shows of another article's pictures. Few articles have others, so there is no field where there are none. */
export function picturesInList(images: readonly Image[]): { image: Image | null; otherImages?: string[] } {
  const [image = null, ...others] = sharpest(images, SHARP.list);
  if (others.length === 0) return { image };
  return { image, otherImages: others.slice(0, OTHERS_IN_LIST).map(({ url }) => url) };
}

/** Equal for the sizes of one picture. Null where the size is not known. */
function keyOf({ url, width, height }: Pick<Image, 'url' | 'width' | 'height'>): string | null {
  if (width === null || height === null) return null;
  const shape = Math.round(Math.log(width / height) / SAME_SHAPE);
  const [page = '', query = ''] = url.split('?', 2);
  const name = page.replace(SIZE_IN_PATH, '#');
  return `${shape} ${name}?${`?${query}`.replace(SIZE_PARAMETER, '$1')}`;
}

function isBetter(a: Pick<Image, 'width'>, b: Pick<Image, 'width'>, width: number): boolean {
  const [first, second] = [a.width ?? 0, b.width ?? 0];
  return first >= width ? first < second || second < width : first > second;
}
