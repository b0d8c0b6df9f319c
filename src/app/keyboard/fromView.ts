/** From where to where something reaches down the window, in CSS pixels. */
export interface Extent {
  top: number;
  bottom: number;
}

/** Pixels by which browsers round. */
const ROUNDED = 1;

/**
 * Where to begin in a list of which the reader sees a part: with the first headline that is wholly in view on the way down,
 * with the last one on the way up. Where none is, with the next one on the way. Gives its position, -1 where there is none.
 */
export function fromView(headlines: readonly Extent[], view: Extent, step: 1 | -1): number {
  const isWhole = ({ top, bottom }: Extent) => top >= view.top - ROUNDED && bottom <= view.bottom + ROUNDED;
  const isOnTheWay = ({ top, bottom }: Extent) => (step === 1 ? bottom > view.top : top < view.bottom);
  const find = (fits: (headline: Extent) => boolean) =>
    step === 1 ? headlines.findIndex(fits) : headlines.findLastIndex(fits);
  const whole = find(isWhole);
  return whole === -1 ? find(isOnTheWay) : whole;
}

/** Whether a part of it is in view. */
export function isInView({ top, bottom }: Extent, view: Extent): boolean {
  return bottom > view.top && top < view.bottom;
}
