/** The indent of a line and, where it begins an item of a list, the mark of the item. */
const LINE = /^([ \t]*)([*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))?/;

/** No more of a line is needed to know its indent and its mark. */
const BEGINNING = 100;

/** The text of an item stands at most so far behind its mark. */
const FARTHEST = 4;

/** Shorter texts cost next to nothing. */
const SHORT = 1000;

/**
 * How many characters a parser copies that joins an item of a list again with each line that continues the item without its
 * indent. It counts the items of the outermost lists of a text, and code that looks like such lists as well.
 */
export function lazyCost(text: string): number {
  if (text.length < SHORT) return 0;
  let cost = 0;
  /** Where the item begins that the line may continue; null for none. */
  let item: number | null = null;
  let [indentOfList, indentOfText] = [0, 0];
  let isBehindBlank = false;
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const [whole = '', indent = '', mark] = LINE.exec(text.slice(start, Math.min(end, start + BEGINNING))) ?? [];
    const isBlank = start + whole.length === end && mark === undefined;
    if (mark !== undefined && (item === null || indent.length <= indentOfList + 1)) {
      if (item === null) indentOfList = indent.length;
      indentOfText = whole.length + FARTHEST;
      item = start;
    } else if (item !== null && !isBlank && indent.length < indentOfText) {
      if (isBehindBlank && indent === '') item = null;
      else cost += end - item;
    }
    isBehindBlank = isBlank;
    start = end + 1;
  }
  return cost;
}
