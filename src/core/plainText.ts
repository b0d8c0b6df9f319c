/**
 * The text of sanitised HTML: one line for each block, entities decoded, white space collapsed. At most `length`
 * characters are read, without a word that is cut.
 */
export function plainText(html: string, length: number): string {
  const text = html
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .replace(BLOCK, '\n')
    .replace(TAG, '')
    .replace(ENTITY, (whole, name: string) => entities.get(name) ?? whole)
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  if (text.length <= length) return text;
  const end = Math.max(text.lastIndexOf(' ', length), text.lastIndexOf('\n', length));
  return text.slice(0, end > 0 ? end : length);
}

/** Every tag ends: the sanitiser wrote it. The patterns ask for no end, because they would look for a missing one from each tag on. */
const BLOCK =
  /<\/?(?:p|br|hr|li|[uo]l|d[ltd]|h\d|t[rdh]|table|caption|blockquote|pre|fig\w+|details|summary|div|section)\b[^>]*>?/g;
const TAG = /<[^>]*>?/g;
const ENTITY = /&([a-z]+|#39);/g;
/** All that the sanitiser writes. It leaves every other character as it is. */
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['nbsp', '\u00a0'],
]);
