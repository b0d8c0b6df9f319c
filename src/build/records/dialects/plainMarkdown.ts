import type { Report } from '../../diagnostics/report.ts';
import { isElement, isText, type Parent } from '../body/htmlTree.ts';
import type { Words } from '../../../core/words/english.ts';
import { codeForms } from './codeForms.ts';
import { kramdownForms } from './kramdown.ts';
import { mdxForms } from './mdx.ts';
import { obsidianForms } from './obsidian.ts';
import { replaceForms } from './scan.ts';
import { tagForms } from './tagForms.ts';

const forms = [...codeForms, ...tagForms, ...obsidianForms, ...kramdownForms];
const formsOfMdx = [...forms, ...mdxForms];

/** A text with none of these signs is Markdown alone. */
const SIGN = /[`<{]|~~~|\[[[!]|%%/;

/**
 * Markdown as people write it for Hugo, Jekyll, Eleventy, Obsidian or MDX, as Markdown alone. What has no meaning here is
 * left out, with a report. Code stays as it is. Takes time that grows with the length of the text.
 */
export function plainMarkdown(markdown: string, isMdx: boolean, report: Report, words: Words['body']): string {
  if (!isMdx && !SIGN.test(markdown)) return markdown;
  return replaceForms(markdown, isMdx ? formsOfMdx : forms, report, words);
}

/** The start of a tag, with all braces before it: what is left of them could begin another one. */
const MARK = /\{{2,}[<%]|\{+%/g;

const CODE: ReadonlySet<string> = new Set(['pre', 'code', 'listing', 'xmp', 'tt']);

/** Takes out of the text of a tree what is left of tags, but for code. */
export function removeMarks(parent: Parent): void {
  for (const node of parent.childNodes) {
    if (isText(node)) node.value = node.value.includes('{') ? node.value.replace(MARK, '') : node.value;
    else if (isElement(node) && !CODE.has(node.tagName)) removeMarks(node);
  }
}
