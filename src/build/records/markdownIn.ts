import { markdownOfMdx } from './mdx.ts';
import { isMdxName, isPageName } from './recordName.ts';

/**
 * The body of a record as Markdown, and what was dropped from it. MDX loses its scripts and components. The lines of a page of
 * HTML lose their indent, which Markdown would take for code.
 */
export function markdownIn(file: string, body: string): { markdown: string; dropped: string[] } {
  if (isMdxName(file)) return markdownOfMdx(body);
  return { markdown: isPageName(file) ? body.replace(/^[ \t]+(?=<)/gm, '') : body, dropped: [] };
}
