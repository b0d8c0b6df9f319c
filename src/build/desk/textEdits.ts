/** A piece of a text, and what comes in its place. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** How often a text is looked at. A record of which more edits are not safe is for a person to see. */
const MOST_TRIES = 100;

/**
 * A text with all edits after which `isSafe` holds. Edits do not overlap. Of many of which one is not safe, the halves are
 * tried, then the halves of these. After `MOST_TRIES` no more edits are made.
 */
export function withSafeEdits(text: string, edits: readonly TextEdit[], isSafe: (edited: string) => boolean): string {
  let tries = 0;
  /** The later half comes first: then the other edits stay where they are. */
  const tryEdits = (now: string, some: readonly TextEdit[]): string => {
    if (some.length === 0 || tries++ >= MOST_TRIES) return now;
    const edited = withEdits(now, some);
    if (isSafe(edited)) return edited;
    if (some.length === 1) return now;
    const half = some.length >> 1;
    return tryEdits(tryEdits(now, some.slice(half)), some.slice(0, half));
  };
  return tryEdits(
    text,
    edits.toSorted((a, b) => a.start - b.start),
  );
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return parts.join('') + text.slice(from);
}
