import { createRequire } from 'node:module';
import type * as Marked from 'marked';
import type * as Parse5 from 'parse5';

const load: {
  (name: 'marked'): typeof Marked;
  (name: 'parse5'): typeof Parse5;
} = createRequire(import.meta.url);

/** The parser of Markdown. It is loaded with the first body: that takes as long as reading a hundred records without one. */
export const loadMarked = (): typeof Marked => load('marked');

/** The parser and writer of HTML, loaded in the same way. */
export const loadParse5 = (): typeof Parse5 => load('parse5');
