/** A picture and its size in pixels, as the record says. */
interface Sized {
  url: string;
  width: number | null;
  height: number | null;
}

/** Widths in pixels from which a picture is sharp: in an article, on a card, beside a headline of a list. */
export const SHARP = { article: 1280, card: 800, list: 240 } as const;

/** Pixels. A photograph has both sides this long; a smaller picture is a mark of a site, or counts readers. */
const SMALLEST_SIDE = 100;

/** Pixels. On a card a narrower picture is blurred. */
const NARROWEST_ON_CARD = 480;
/** Width by height. A card cuts most of a picture of another shape away. */
const SHAPES_ON_CARD = { tallest: 1 / 2, widest: 3 } as const;

/** Folders of a site with marks of sites or of people. */
const FOLDERS_OF_LOGOS = new Set(['logo', 'logos', 'favicon', 'favicons', 'icon', 'icons', 'avatar', 'avatars']);
/** A file with such a word in its name shows the mark of a site, or stands in for a picture. */
const LOGO_WORDS = new Set(['logo', 'logos', 'logotype', 'wordmark', 'favicon', 'placeholder']);
/** The same where it is the last word. "Style icon turns ninety" names a photograph. */
const LAST_LOGO_WORDS = new Set(['icon', 'icons', 'avatar']);

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
export function isTooSmall({ width, height }: Pick<Sized, 'width' | 'height'>): boolean {
  return (width !== null && width < SMALLEST_SIDE) || (height !== null && height < SMALLEST_SIDE);
}

/** Whether a picture is a file of the site: its address is a path below the site's base. */
export function isOwnPicture(url: string): boolean {
  return !/^https?:/iu.test(url);
}

/** Whether a picture is the mark of a site or of a person: its name or its shape says so, or it is the source's own `logo`. */
export function isLogo({ url, width, height }: Sized, logo: string | null = null): boolean {
  const folders = url.replace(/[?#].*$/su, '').split('/');
  const name = folders.pop() ?? '';
  const words = wordsOf(name);
  return (
    url === logo ||
    /\.svg$/iu.test(name) ||
    folders.some((folder) => FOLDERS_OF_LOGOS.has(folder.toLowerCase())) ||
    words.some((word) => LOGO_WORDS.has(word)) ||
    LAST_LOGO_WORDS.has(words.at(-1) ?? '') ||
    (width !== null && height !== null && width > SHAPES_ON_CARD.widest * height)
  );
}

/** The pictures that are good enough for a card, in their order. One of which the size is not known may be. */
export function usableOnCard<Picture extends Sized>(images: readonly Picture[], logo: string | null): Picture[] {
  return images.filter((image) => {
    const { width, height } = image;
    const isTall = width !== null && height !== null && width < SHAPES_ON_CARD.tallest * height;
    return !isTall && (width === null || width >= NARROWEST_ON_CARD) && !isLogo(image, logo);
  });
}

/**
 * The pictures to try, in their order. Of several sizes of one picture only the smallest that is sharp at `width` pixels
 * is among them, or the largest where none is.
 */
export function sharpest<Picture extends Sized>(images: readonly Picture[], width: number): readonly Picture[] {
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
export function picturesInList<Picture extends Sized>(
  images: readonly Picture[],
): { image: Picture | null; otherImages?: string[] } {
  const [image = null, ...others] = sharpest(images, SHARP.list);
  if (others.length === 0) return { image };
  return { image, otherImages: others.slice(0, OTHERS_IN_LIST).map(({ url }) => url) };
}

/** The words of a file's name without its ending: "stacked" and "logo" for `StackedLogo-192x192.png`. */
function wordsOf(name: string): string[] {
  const apart = name.replace(/\.[a-z\d]+$/iu, '').replace(/(?<=[a-z])(?=[A-Z])/gu, ' ');
  const words = apart.toLowerCase().split(/[^a-z]+/u);
  return words.filter((word) => word.length > 1);
}

/** Equal for the sizes of one picture. Null where the size is not known. */
function keyOf({ url, width, height }: Sized): string | null {
  if (width === null || height === null) return null;
  const shape = Math.round(Math.log(width / height) / SAME_SHAPE);
  const [page = '', query = ''] = url.split('?', 2);
  const name = page.replace(SIZE_IN_PATH, '#');
  return `${shape} ${name}?${`?${query}`.replace(SIZE_PARAMETER, '$1')}`;
}

function isBetter(a: Pick<Sized, 'width'>, b: Pick<Sized, 'width'>, width: number): boolean {
  const [first, second] = [a.width ?? 0, b.width ?? 0];
  return first >= width ? first < second || second < width : first > second;
}
