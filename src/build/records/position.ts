/** A position in a file. Both numbers count from 1, the column in UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}

/** The position of one offset in a text. */
export function positionAt(text: string, offset: number): Position {
  return positionFinder(text)(offset);
}

/** Finds the positions of many offsets in one text, each in logarithmic time. */
export function positionFinder(text: string): (offset: number) => Position {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return (offset) => {
    let line = 0;
    for (let above = lineStarts.length; above - line > 1;) {
      const middle = (line + above) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) line = middle;
      else above = middle;
    }
    return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
  };
}

/** The line of text that holds `offset`, without its end. */
export function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}
