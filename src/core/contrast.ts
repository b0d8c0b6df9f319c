/** Colours are `#rrggbb`. */
type Colour = string;

/** What text needs against its ground by WCAG 2 AA, and by AAA, where a reader wants more contrast. */
export const TEXT_CONTRAST = 4.5;
export const MORE_CONTRAST = 7;

/** The contrast of two colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

/**
 * The colour that is nearest in luminance to a given one and has a contrast of `least` with each ground: itself, or one that
 * is made darker or lighter. Null where no colour has.
 */
export function nearestLegible(colour: Colour, grounds: readonly Colour[], least: number): Colour | null {
  const passes = (candidate: Colour) => grounds.every((ground) => contrast(candidate, ground) >= least);
  if (passes(colour)) return colour;
  const own = luminance(colour);
  return (
    [darkened(colour, grounds, least), lightened(colour, grounds, least)]
      .filter((candidate) => candidate !== null && passes(candidate))
      .sort((a, b) => Math.abs(luminance(a ?? '') - own) - Math.abs(luminance(b ?? '') - own))[0] ?? null
  );
}

/** A colour between two: `share` of the second. */
export function mixed(one: Colour, other: Colour, share: number): Colour {
  const end = channels(other);
  return written(channels(one).map((channel, i) => channel + ((end[i] ?? 0) - channel) * share));
}

/** Its light made weaker, in the same proportions. Luminance is a sum of light, so the factor follows from it. */
function darkened(colour: Colour, grounds: readonly Colour[], least: number): Colour | null {
  const most = Math.min(...grounds.map((ground) => (luminance(ground) + 0.05) / least - 0.05));
  if (most < 0) return null;
  const factor = most / luminance(colour);
  return written(
    channels(colour).map((channel) => encoded(linear(channel) * factor)),
    Math.floor,
  );
}

/** Mixed with white light. */
function lightened(colour: Colour, grounds: readonly Colour[], least: number): Colour | null {
  const fewest = Math.max(...grounds.map((ground) => (luminance(ground) + 0.05) * least - 0.05));
  if (fewest > 1) return null;
  const own = luminance(colour);
  const share = (fewest - own) / (1 - own);
  return written(
    channels(colour).map((channel) => encoded(linear(channel) + (1 - linear(channel)) * share)),
    Math.ceil,
  );
}

/** The relative luminance, 0 to 1. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, 0 to 1, as they are written. */
function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
}

function written(shares: readonly number[], round: (value: number) => number = Math.round): Colour {
  const bytes = shares.map((share) => Math.min(255, Math.max(0, round(share * 255))));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** From sRGB to light, and back (IEC 61966-2-1). */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function encoded(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}
