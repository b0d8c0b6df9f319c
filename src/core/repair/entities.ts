// Only the build may import this module: the table of this package is too large for a browser.
import { decodeHTMLStrict } from 'entities';

const PASSES = 2;

/**
 * Replaces HTML character references (`&quot;`, `&#8217;`, `&amp;nbsp;`) by their characters, in at most two passes. Only
 * references with a semicolon are replaced: `AT&T` and `&copy=1` stay. `&nbsp;` becomes a space. Where a text was cut inside
 * a numeric reference (`we&#82`), the rest of the reference at the end is removed.
 */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < PASSES && decoded.includes('&'); pass++) decoded = decodeHTMLStrict(decoded);
  decoded = decoded.replace(/&#(?:x[\da-f]{1,6}|\d{1,7})$/iu, '');
  return decoded === text ? text : plainSpaces(decoded);
}

/** Replaces no-break spaces, but keeps one that is half of a mojibake pair: `&Atilde;&nbsp;` stands for à. */
function plainSpaces(text: string): string {
  return text.replace(/(?<![ÂÃ]|â€)\u00a0/gu, ' ');
}
