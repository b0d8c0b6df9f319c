import type { Search } from '../content/engine.ts';

/** Text with the words of the search marked. */
export function Marked({ text, mark }: { text: string; mark: Search['mark'] | null }) {
  if (mark === null) return text;
  return mark(text).map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text));
}
