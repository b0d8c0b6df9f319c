/** A picture of the publisher's own that has smaller copies in WebP. */
interface Copied {
  /** Below the site's base. */
  url: string;
  /** The widths of its copies in pixels, ascending; missing where it has none. */
  widths?: readonly number[] | undefined;
}

/** Pixels: a small picture on every screen, a card, and an article or the lead. */
const WIDTHS = [400, 800, 1280];

/** How wide the first picture of a page stands. The link that asks for it early says the same, or browsers fetch two. */
export const FIRST_PICTURE_SIZES = '(width<60rem)100vw,46rem';

/** The widths of the copies of a picture that is so wide: none is wider than the picture. */
export function widthsOfCopies(width: number): number[] {
  return [...new Set(WIDTHS.map((one) => Math.min(one, width)))];
}

/** Where the copy of a picture lies. */
export function copyPath(url: string, width: number): string {
  return url.replace(/\.\w+$/, `-${width}.webp`);
}

/** The copies as a `srcset`; undefined where there are none. */
export function sourceSet({ url, widths }: Copied, base: string): string | undefined {
  return widths?.map((width) => `${base}${copyPath(url, width)} ${width}w`).join();
}

/** The address of the smallest copy that is sharp at a width, else of the widest; of the picture where it has none. */
export function copyFor({ url, widths = [] }: Copied, width: number): string {
  const copy = widths.find((one) => one >= width) ?? widths.at(-1);
  return copy === undefined ? url : copyPath(url, copy);
}
