import type { Marked } from 'marked';
import { footnotes, mayHoldFootnotes } from './footnotes.ts';
import { loadMarked } from './packages.ts';

let plain: Marked | null = null;

/** Markdown as HTML that is not safe yet. Throws where it is nested thousands deep. */
export function htmlOfMarkdown(markdown: string): string {
  const { Marked } = loadMarked();
  plain ??= new Marked({ gfm: true });
  const parser = mayHoldFootnotes(markdown) ? new Marked({ gfm: true }, footnotes()) : plain;
  return parser.parse(markdown, { async: false });
}
