import type { Issue, IssueGroup } from './issue.ts';
import type { Entry } from './issueEntry.ts';
import { datelineOf, growthOf, headingOf, leftOutLine, sourceLine } from './issueLines.ts';
import { markdownLink, markdownText } from './markdownText.ts';

/** An issue as Markdown: a heading for each topic, and beneath it one for each story. */
export function issueMarkdown(issue: Issue): string {
  const { paper, site, groups, words } = issue;
  const blocks = [
    `# ${markdownLink(paper, site)}`,
    markdownText(datelineOf(issue)),
    ...groups.flatMap((group) => groupBlocks(group, issue)),
    '---',
    leftOutLine(issue),
    words.words.issue.headlinesLead,
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
    excerpt === null ? null : markdownText(excerpt),
    growth === null ? null : `**${markdownText(growth)}**`,
    sourceLine(entry, issue, { text: markdownText, link: markdownLink }),
  ];
  return blocks.filter((block) => block !== null && block !== '').map(String);
}
