/** Within this share of a text at its end, a clean place to cut it is looked for. */
const END = 0.1;

/** The beginning of a text that is longer than `most` characters: it ends with a paragraph, else with a line, else with a word. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const least = most * (1 - END);
  const end = ['\n\n', '\n', ' '].map((mark) => text.lastIndexOf(mark, most - 1)).find((at) => at >= least);
  return end === undefined ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : text.slice(0, end);
}
