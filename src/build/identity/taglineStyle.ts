/** The rules of the line under the title. It takes one line, whatever it says. */
export const taglineStyle =
  '.name small{display:block;overflow:hidden;font:italic 400 .8125rem/1.25rem var(--serif);letter-spacing:0;' +
  'color:var(--ink-2);text-align:center;text-overflow:ellipsis;unicode-bidi:plaintext;white-space:nowrap}' +
  '@media(width<60rem){.name small{text-align:start}}';
