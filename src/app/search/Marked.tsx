import type { Marker } from '../../core/search/highlight.ts';

/** Text with the words of the query marked. */
export function Marked({ text, marker }: { text: string; marker: Marker | null }) {
  if (marker === null) return text;
  return marker.mark(text).map((piece, i) => (piece.marked ? <mark key={i}>{piece.text}</mark> : piece.text));
}
