import { english, type Words } from '../../core/words/english.ts';
import type { Report } from '../diagnostics/report.ts';
import { BodyLimits, bodyLimits, TooMuch } from './body/bodyLimits.ts';
import { cutText } from './body/cutText.ts';
import { Findings } from './body/findings.ts';
import { type Parent, parseHtml, textTree } from './body/htmlTree.ts';
import { htmlOfMarkdown } from './body/markdown.ts';
import { SafeHtml } from './body/safeHtml.ts';
import { meantTags } from './body/tags.ts';
import { Targets } from './body/targets.ts';
import type { BodyReferences } from './bodyReferences.ts';
import { plainMarkdown, removeMarks } from './dialects/plainMarkdown.ts';
import { Repairs } from './repairs.ts';

/** Elements that are left out, or whose work is. Each is reported. */
const DROPPED = /<(?:script|style|template|svg|form|textarea|select|option)\b[^>]{0,1000}>?/gi;

/** Characters of HTML that are parsed. Only a part of them is written. */
const MOST_PARSED = 4 * bodyLimits.html.most;

interface BodyOptions {
  page?: string | null | undefined;
  references?: BodyReferences | null;
  words?: Words['body'] | undefined;
}

/**
 * A record's Markdown as HTML that is safe to insert. It holds text, lists, tables, pictures and links, and only addresses
 * of the web, of mail and of telephones, and no more of each than `bodyLimits` says. Sounds, videos and players become links to them. Headings begin at level 3, below
 * those of the page. Null for a blank body. Relative addresses are completed with `page`, the article's address, or with
 * `domain`; `references` takes pictures that may be files of the folder, and links to records; `words` are those of the paper, else English ones. A parser that reads the result, and a writer that writes it again, give the same text.
 */
export function renderBody(
  markdown: string,
  domain: string | null,
  reportAll: Report,
  { page = null, references = null, words = english.body }: BodyOptions = {},
): string | null {
  if (markdown.trim() === '') return null;
  const findings = new Findings(reportAll);
  const { report } = findings;
  const text = cutText(markdown, bodyLimits.markdown.most);
  const limits = new BodyLimits(text.length, report);
  const repairs = new Repairs(domain, report, page);
  if (text !== markdown) limits.exceed('markdown', markdown.slice(text.length));
  const plain = plainMarkdown(repairs.body(text), references?.isMdx ?? false, report, words);
  const part = cutText(plain, bodyLimits.markdown.most);
  if (part !== plain) limits.exceed('markdown', plain.slice(part.length));
  const { tree, isCut } = treeOf(part, limits, report, words);
  removeMarks(tree);
  const isWhole = !isCut && text === markdown && part === plain;
  const safe = new SafeHtml(new Targets(tree), limits, repairs, { report, references, words }).write(tree, !isWhole);
  findings.close();
  return safe === '' ? null : safe;
}

/** The body as a tree, and whether its end is cut off. Markdown that can't be read within the limits is text as it is written. */
function treeOf(
  markdown: string,
  limits: BodyLimits,
  report: Report,
  words: Words['body'],
): { tree: Parent; isCut: boolean } {
  try {
    const html = meantTags(htmlOfMarkdown(markdown, limits, words));
    const part = cutText(html, MOST_PARSED);
    if (part !== html) limits.exceed('html', '');
    const tree = parseHtml(part, limits);
    for (const [found] of part.matchAll(DROPPED)) report('html-dropped', { field: 'body', received: found });
    return { tree, isCut: part !== html };
  } catch (error) {
    // A RangeError may be one of the stack, which differs from thread to thread: it must not look like a result.
    if (error instanceof RangeError) throw error;
    if (!(error instanceof TooMuch)) report('body-failed', { field: 'body', reason: String(error) });
    return { tree: textTree(markdown), isCut: false };
  }
}
