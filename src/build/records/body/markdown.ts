import { createRequire } from 'node:module';
import type * as marked from 'marked';
import type { Words } from '../../../core/words/english.ts';
import type { BodyLimits } from './bodyLimits.ts';
import { boundedMarked } from './boundedMarked.ts';
import { endOfNotes, footnotes, mayHoldFootnotes } from './footnotes.ts';
import { refuseLinesOfMarkers } from './marks.ts';

/** marked is loaded with the first body: that takes as long as reading a hundred records without one. */
const load: (name: 'marked') => typeof marked = createRequire(import.meta.url);

let parse: ReturnType<typeof boundedMarked> | null = null;

/** Markdown as HTML that is not safe yet. Throws `TooMuch` for Markdown that can't be read within the limits. */
export function htmlOfMarkdown(markdown: string, limits: BodyLimits, words: Words['body']): string {
  refuseLinesOfMarkers(markdown, limits);
  const parser = load('marked');
  parse ??= boundedMarked(parser);
  if (!mayHoldFootnotes(markdown)) return parse(markdown, limits, { gfm: true, end: [] });
  const { defaults } = new parser.Marked({ gfm: true }, footnotes(limits, words.backToText));
  return parse(markdown, limits, { ...defaults, end: [endOfNotes] });
}
