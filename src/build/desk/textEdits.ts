/** A piece of a text, and what comes in its place. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/**
 * A text with all edits after which `isSafe` holds. Edits do not overlap. Of many of which one is not safe, the halves are
 * tried, then the halves of these.
 */
export function withSafeEdits(text: string, edits: readonly TextEdit[], isSafe: (edited: string) => boolean): string {
  // The last one first: then the others stay where they are.
  return tryEdits(
    text,
    edits.toSorted((a, b) => b.start - a.start),
    isSafe,
  );
}

function tryEdits(text: string, edits: readonly TextEdit[], isSafe: (edited: string) => boolean): string {
  if (edits.length === 0) return text;
  const edited = edits.reduce((now, one) => now.slice(0, one.start) + one.text + now.slice(one.end), text);
  if (isSafe(edited)) return edited;
  if (edits.length === 1) return text;
  const half = edits.length >> 1;
  return tryEdits(tryEdits(text, edits.slice(0, half), isSafe), edits.slice(half), isSafe);
}
