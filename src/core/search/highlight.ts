import { tokeniseWithOffsets } from './tokeniser.ts';

/** A part of a text. The pieces of a text, joined, are the text. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/**
 * Marks the words of a text that a search matched. `terms` are those of a SearchResult: each is a term, or a beginning of
 * terms followed by `*`.
 */
export function highlight(text: string, terms: readonly string[]): TextPiece[] {
  const whole = new Set(terms.filter((term) => !term.endsWith('*')));
  const beginnings = terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1));
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const token of tokeniseWithOffsets(text)) {
    if (!whole.has(token.term) && !beginnings.some((beginning) => token.term.startsWith(beginning))) continue;
    append(pieces, text.slice(end, token.start), false);
    append(pieces, text.slice(token.start, token.end), true);
    end = token.end;
  }
  append(pieces, text.slice(end), false);
  return pieces;
}

function append(pieces: TextPiece[], text: string, marked: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last !== undefined && last.marked === marked) last.text += text;
  else pieces.push({ text, marked });
}
