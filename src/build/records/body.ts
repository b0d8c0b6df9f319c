import type { Report } from '../diagnostics/report.ts';
import { type Parent, parseHtml, textTree } from './body/htmlTree.ts';
import { htmlOfMarkdown } from './body/markdown.ts';
import { SafeHtml } from './body/safeHtml.ts';
import { meantTags } from './body/tags.ts';
import { Targets } from './body/targets.ts';
import { Repairs } from './repairs.ts';

/** Elements that are left out, or whose work is. Each is reported. */
const DROPPED = /<(?:script|style|template|svg|form|textarea|select|option)\b[^>]{0,1000}>?/gi;

/**
 * A record's Markdown as HTML that is safe to insert. It holds text, lists, tables, pictures and links, and only addresses
 * of the web, of mail and of telephones. Sounds, videos and players become links to them. Headings begin at level 3, below
 * those of the page. Null for a blank body. Relative addresses are completed with `page`, the article's address, or with
 * `domain`. A parser that reads the result, and a writer that writes it again, give the same text.
 */
export function renderBody(
  markdown: string,
  domain: string | null,
  reportAll: Report,
  page: string | null = null,
): string | null {
  if (markdown.trim() === '') return null;
  const report = once(reportAll);
  const repairs = new Repairs(domain, report, page);
  const tree = treeOf(repairs.body(markdown), report);
  const safe = new SafeHtml(new Targets(tree), repairs, report).write(tree).trim();
  return safe === '' ? null : safe;
}

/** The body as a tree. Markdown that is nested too deep is text as it is written, with a report. */
function treeOf(markdown: string, report: Report): Parent {
  try {
    const html = meantTags(htmlOfMarkdown(markdown));
    const tree = parseHtml(html);
    for (const [found] of html.matchAll(DROPPED)) report('html-dropped', { field: 'body', received: found });
    return tree;
  } catch {
    report('value-dropped', {
      field: 'body',
      expected: 'Markdown that is not nested hundreds deep',
      received: markdown,
    });
    return textTree(markdown);
  }
}

/** Reports each finding once, however often it stands in the body. */
function once(report: Report): Report {
  const reported = new Set<string>();
  return (code, details) => {
    const key = JSON.stringify([code, details]);
    if (reported.has(key)) return;
    reported.add(key);
    report(code, details);
  };
}
