import type { Paper } from '../../core/format/paper.ts';
import { outward as usualOutward } from '../../core/words/page.ts';

/** Characters of a title that the masthead shows as large as can be. */
const SHORT = 12;

/** Characters of a script whose signs are as wide as they are high, and of one that is written from right to left. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
export const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The rules by which a title that is long, or is written from right to left, has its room in the masthead. "" for others. */
export function titleStyle(title: string, hasLogo: boolean): string {
  const inBar = widthOf(title) > SHORT ? HOME : '';
  const inMasthead = hasLogo ? '' : longStyle(widthOf(title));
  return inMasthead + inBar + (RIGHT_TO_LEFT.test(title) ? '.name a,.home{unicode-bidi:plaintext}' : '');
}

/** The title in the bar of an article, which has one line. */
const HOME = '.home{min-inline-size:0;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}';

/** How many usual characters are as wide as the text. */
function widthOf(text: string): number {
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

/** What search and date leave of a window to the title between them. */
const BETWEEN = 'min(max(28vw,100vw - 39rem),44vw)';

/**
 * A long title gets smaller, then breaks into lines, and ends with an ellipsis after the third. A character is half as wide
 * as it is high. The date beside it has three lines, one of which may come with the reader's clock.
 */
function longStyle(width: number): string {
  if (width <= SHORT) return '';
  const size = (room: string, least: number, most: number) =>
    `clamp(${least}rem,${room}*${(2 / width).toFixed(4)},${most}rem)`;
  return (
    `html:root p.name{max-inline-size:min(${BETWEEN},40rem);font-size:${size(BETWEEN, 1.25, 3.815)};line-height:1.15;` +
    'white-space:normal;text-wrap:balance;text-align:center}' +
    '.name a{display:-webkit-box;overflow:hidden;-webkit-box-orient:vertical;-webkit-line-clamp:3}' +
    '@media(width>=60rem){.dateline{grid-template-columns:1fr;align-content:start;min-block-size:3.75rem}}' +
    `@media(width<60rem){html:root p.name{max-inline-size:none;text-align:start;font-size:${size('55vw', 1.125, 3)}}}` +
    `@media(width<44rem){html:root p.name{font-size:${size('55vw', 1, 1.953)}}}`
  );
}

/** The rules of the line under the title. It takes one line, whatever it says. */
export function taglineStyle({ tagline }: Paper): string {
  if (tagline === undefined) return '';
  return (
    '.name small{display:block;overflow:hidden;font:italic 400 .8125rem/1.25rem var(--serif);letter-spacing:0;' +
    'color:var(--ink-2);text-overflow:ellipsis;unicode-bidi:plaintext;white-space:nowrap}' +
    '@media(width>=60rem){.name{text-align:center}.name img{margin-inline:auto}}'
  );
}

/** The rules of the publisher's links. The first `inBar` of those at the foot stand in the bar where there is room for them. */
export function linksStyle(inBar: number, { foot }: Paper): string {
  if (foot === undefined) return '';
  return (
    '.paper-nav{display:flex;overflow:auto hidden;flex:0 1 auto;max-inline-size:50%;margin-inline-start:auto;' +
    'color:var(--ink-2);scrollbar-width:none}' +
    '.paper-foot{display:flex;flex-wrap:wrap;gap:0 1.25rem}' +
    '.paper-foot a{padding-block:.25rem}:is(.paper-nav,.paper-foot) a{unicode-bidi:plaintext}' +
    `@media(width<44rem){.paper-nav{display:none}}@media(width>=44rem){.paper-foot a:nth-child(-n+${inBar}){display:none}}`
  );
}

/** The rules of headlines without serifs. Texts stay as the reader wants them. */
export function headlinesStyle(headlines: 'serif' | 'sans'): string {
  return headlines === 'sans' ? 'h1,h2,h3,h4,.name,.home{--serif:var(--sans)}' : '';
}

/** The rule of the sign beside a source whose headline leaves the site, where it is another one than in the style sheet. */
export function outwardStyle(outward: string): string {
  if (outward === usualOutward) return '';
  const sign = `"${Array.from(outward, escaped).join('')}"`;
  return `.out::after{content:${sign};content:${sign}/""}`;
}

/** A character as a string of CSS has it, whatever it is. */
function escaped(character: string): string {
  return `\\${character.codePointAt(0)?.toString(16)} `;
}
