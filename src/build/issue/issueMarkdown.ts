import type { Issue, IssueGroup } from './issue.ts';
import type { Entry } from './issueEntry.ts';
import { datelineOf, growthOf, headingOf, leftOutLine, sourceLine } from './issueLines.ts';
import { markdownLink, markdownParagraph, markdownText } from './markdownText.ts';

/** An issue as Markdown: a heading for each topic, and beneath it one for each story. */
export function issueMarkdown(issue: Issue): string {
  const { paper, site, groups, words } = issue;
  const leftOut = leftOutLine(issue);
  const blocks = [
    `# ${markdownLink(paper, site)}`,
    textParagraph(datelineOf(issue)),
    ...groups.flatMap((group) => groupBlocks(group, issue)),
    '---',
    leftOut === null ? null : textParagraph(leftOut),
    textParagraph(words.words.issue.headlinesLead),
    site === null ? null : markdownLink(words.words.page.frontPage, site),
  ];
  return `${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}

function groupBlocks({ label, page, entries }: IssueGroup, issue: Issue): string[] {
  const heading = `## ${markdownLink(headingOf(label, issue), page)}`;
  return [heading, ...entries.flatMap((entry) => entryBlocks(entry, issue))];
}

function entryBlocks(entry: Entry, issue: Issue): string[] {
  const { title, url, excerpt } = entry;
  const growth = growthOf(entry, issue);
  const blocks = [
    `### ${markdownLink(title, url)}`,
    excerpt === null ? null : textParagraph(excerpt),
    growth === null ? null : `**${markdownText(growth)}**`,
    markdownParagraph(sourceLine(entry, issue, { text: markdownText, link: markdownLink })),
  ];
  return blocks.filter((block) => block !== null);
}

function textParagraph(text: string): string {
  return markdownParagraph(markdownText(text));
}
