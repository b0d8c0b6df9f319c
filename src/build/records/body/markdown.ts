import { createRequire } from 'node:module';
import type { Marked } from 'marked';
import { footnotes, mayHoldFootnotes } from './footnotes.ts';

/** marked is loaded with the first body: that takes as long as reading a hundred records without one. */
const load: (name: 'marked') => { Marked: typeof Marked } = createRequire(import.meta.url);

let plain: Marked | null = null;

/** Markdown as HTML that is not safe yet. Throws where it is nested thousands deep. */
export function htmlOfMarkdown(markdown: string): string {
  const parser = load('marked');
  plain ??= new parser.Marked({ gfm: true });
  const marked = mayHoldFootnotes(markdown) ? new parser.Marked({ gfm: true }, footnotes()) : plain;
  return marked.parse(markdown, { async: false });
}
