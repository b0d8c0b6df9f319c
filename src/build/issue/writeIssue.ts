import type { Edition } from '../edition.ts';
import type { Settings } from '../settings.ts';
import { fittedIssue, MOST_STORIES } from './fittedIssue.ts';
import { type Issue, issueMaker } from './issue.ts';
import { issueHtml } from './issueHtml.ts';
import { issueMarkdown } from './issueMarkdown.ts';
import type { IssueSpan } from './issueSpan.ts';
import { letterLook } from './letterLook.ts';
import { rankedStories } from './rankedStories.ts';
import type { IssueFiles } from './saveIssue.ts';
import { newSources, type SentStories, sentAfter, sentOf, writeSent } from './sentStories.ts';

/** An issue, and its files. */
export interface WrittenIssue {
  issue: Issue;
  files: IssueFiles;
}

/**
 * The issue of some days. `told`: what the issues before it told; `site`: the public address with a slash at its end, null
 * where it is not known. Null where no story is new.
 */
export function writeIssue(
  edition: Pick<Edition, 'articles' | 'leadOf' | 'bootstrap' | 'identity'>,
  span: IssueSpan,
  told: SentStories,
  settings: Pick<Settings, 'accent' | 'colours' | 'headlines'>,
  site: string | null,
): WrittenIssue | null {
  const known = sentOf(told, edition.articles);
  const leads = rankedStories(edition, span).filter((lead) => newSources(lead, known) !== 0);
  if (leads.length === 0) return null;
  const look = letterLook(settings);
  const make = issueMaker({ edition, span, leads, told: known, site }, MOST_STORIES);
  const issue = fittedIssue(leads.length, make, (made) => issueHtml(made, look));
  const after = sentAfter(told, leads.slice(0, issue.stories), edition.articles);
  return {
    issue,
    files: { '.md': issueMarkdown(issue), '.html': issueHtml(issue, look), '.json': writeSent(after) },
  };
}
