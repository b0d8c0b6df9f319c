import { highlight } from '../../core/search/highlight.ts';

/** Text with the words of the search marked. */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  if (terms.length === 0) return text;
  return highlight(text, terms).map((part, i) => (part.marked ? <mark key={i}>{part.text}</mark> : part.text));
}
