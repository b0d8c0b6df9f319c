import type { TextPiece } from '../../core/search/highlight.ts';

/** Marks the words of a query in a text. */
export type Mark = (text: string) => TextPiece[];

/** Text with the words of the query marked. */
export function Marked({ text, mark }: { text: string; mark: Mark | null }) {
  if (mark === null) return text;
  return mark(text).map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text));
}
