// A development dependency, pure: only the build may import this module, so that its table never reaches a browser.
import { decodeHTMLStrict } from 'entities';

const PASSES = 2;

/**
 * HTML character references (`&quot;`, `&#8217;`, `&amp;nbsp;`) as characters, in at most two passes. Only those with
 * their semicolon: `AT&T` and `&copy=1` stay. `&nbsp;` becomes a space. The stump of a numeric reference at the very
 * end, where a text was cut (`we&#82`), goes.
 */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < PASSES && decoded.includes('&'); pass++) decoded = decodeHTMLStrict(decoded);
  decoded = decoded.replace(/&#(?:x[\da-f]{1,6}|\d{1,7})$/iu, '');
  return decoded === text ? text : plainSpaces(decoded);
}

/** Leaves the no-break space that is half of a mojibake pair: `&Atilde;&nbsp;` stands for à. */
function plainSpaces(text: string): string {
  return text.replace(/(?<![ÂÃ]|â€)\u00a0/gu, ' ');
}
