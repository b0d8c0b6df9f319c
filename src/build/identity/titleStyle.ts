/** Characters of a title that the masthead shows as large as can be. */
const SHORT = 12;

/** Characters of a script whose signs are as wide as they are high, and of one that is written from right to left. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The rules by which a title that is long, or is written from right to left, has its room in the masthead. "" for others. */
export function titleStyle(title: string): string {
  return longStyle(widthOf(title)) + (RIGHT_TO_LEFT.test(title) ? '.name a,.home{unicode-bidi:plaintext}' : '');
}

/** How many usual characters are as wide as the text. */
function widthOf(text: string): number {
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

/**
 * A long title gets smaller, then breaks into lines, and ends with an ellipsis after the third. A character is half as wide
 * as it is high; the shares of the window are what search and date leave.
 */
function longStyle(width: number): string {
  if (width <= SHORT) return '';
  const size = (share: number, least: number, most: number) =>
    `clamp(${least}rem,${((2 * share) / width).toFixed(2)}vw,${most}rem)`;
  return (
    `html:root .name{max-inline-size:min(44vw,40rem);font-size:${size(44, 1.25, 3.815)};line-height:1.15;` +
    'white-space:normal;text-wrap:balance}' +
    '.name a{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:3}' +
    `@media(width<60rem){html:root .name{max-inline-size:none;font-size:${size(55, 1.125, 3)}}}` +
    `@media(width<44rem){html:root .name{font-size:${size(55, 1, 1.953)}}}` +
    '.home{min-inline-size:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}'
  );
}
