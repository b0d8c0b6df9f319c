import { escapeHtml } from '../escapeHtml.ts';
import { languageAttributes } from '../pages/page.ts';
import type { Issue, IssueGroup } from './issue.ts';
import type { Entry } from './issueEntry.ts';
import { type LetterLook, SANS } from './letterLook.ts';
import { datelineOf, growthOf, headingOf, leftOutLine, sourceLine } from './issueLines.ts';

/** An issue as the HTML of a mail. It asks no host for anything. */
export function issueHtml(issue: Issue, look: LetterLook): string {
  const { paper, site, span, groups, words, speech } = issue;
  const title = escapeHtml(`${paper} · ${speech.formatSpan(span)}`);
  return `<!doctype html>
<html ${languageAttributes(words)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${look.dark}</style>
</head>
<body class="paper" style="margin:0;background:${look.light.paper}">
<div class="paper ink" style="${look.letter}">
${FOR_WORD}
<div style="max-width:600px;margin:0 auto;padding:28px 16px 40px;overflow-wrap:anywhere">
<h1 dir="auto" style="margin:0 0 12px;font-size:36px;line-height:1.15;text-align:center">${link(paper, site, PLAIN)}</h1>
<p class="quiet rule" style="margin:0;padding:8px 0;border:solid ${look.light.rule};border-width:1px 0;text-align:center;text-wrap:balance;${look.small}">${escapeHtml(datelineOf(issue))}</p>
${groups.map((group, i) => groupHtml(group, i === 0, issue, look)).join('\n')}
${footHtml(issue, look)}
</div>
${END_FOR_WORD}
</div>
</body>
</html>
`;
}

/** Mail programs that draw with Word know no greatest width. */
const FOR_WORD = '<!--[if mso]><table role="presentation" align="center" width="600"><tr><td><![endif]-->';
const END_FOR_WORD = '<!--[if mso]></td></tr></table><![endif]-->';

/** A headline is known as a link by its place. */
const PLAIN = 'color:inherit;text-decoration:none';

function groupHtml({ label, page, entries }: IssueGroup, isFirst: boolean, issue: Issue, look: LetterLook): string {
  const heading = link(headingOf(label, issue), page, PLAIN);
  return `<h2 class="accent" dir="auto" style="margin:36px 0 0;padding:8px 0 0;border-top:2px solid;font:bold 14px/1.4 ${SANS};color:${look.light.accent}">${heading}</h2>
${entries.map((entry, i) => entryHtml(entry, { isFirst: i === 0, isLead: isFirst && i === 0 }, issue, look)).join('\n')}`;
}

function entryHtml(
  entry: Entry,
  { isFirst, isLead }: { isFirst: boolean; isLead: boolean },
  issue: Issue,
  look: LetterLook,
): string {
  const { title, url, excerpt, lang } = entry;
  const language = `${lang === null ? '' : ` lang="${escapeHtml(lang)}"`} dir="auto"`;
  const rule = isFirst ? 'margin:12px 0 0' : `margin:18px 0 0;padding:16px 0 0;border-top:1px solid ${look.light.rule}`;
  const growth = growthOf(entry, issue);
  return [
    `<h3 class="rule"${language} style="${rule};${isLead ? 'font-size:26px;line-height:1.2' : 'font-size:19px;line-height:1.3'}">${link(title, url, PLAIN)}</h3>`,
    excerpt === null ? null : `<p${language} style="margin:6px 0 0">${escapeHtml(excerpt)}</p>`,
    growth === null
      ? null
      : `<p class="accent" style="margin:6px 0 0;${look.small};font-weight:bold;color:${look.light.accent}">${escapeHtml(growth)}</p>`,
    `<p class="quiet" style="margin:6px 0 0;${look.small}">${sourceLine(entry, issue, { text: escapeHtml, link })}</p>`,
  ]
    .filter((part) => part !== null)
    .join('\n');
}

function footHtml(issue: Issue, look: LetterLook): string {
  const { site, words } = issue;
  const { headlinesLead } = words.words.issue;
  const front = site === null ? '' : ` ${link(words.words.page.frontPage, site)}`;
  const leftOut = leftOutLine(issue);
  return `<div class="quiet rule" style="margin:36px 0 0;padding:12px 0 0;border-top:1px solid ${look.light.rule};${look.small}">
${leftOut === null ? '' : `<p style="margin:0 0 6px">${escapeHtml(leftOut)}</p>\n`}<p style="margin:0">${escapeHtml(headlinesLead)}${front}</p>
</div>`;
}

function link(text: string, url: string | null, style = 'color:inherit'): string {
  return url === null ? escapeHtml(text) : `<a href="${escapeHtml(url)}" style="${style}">${escapeHtml(text)}</a>`;
}
