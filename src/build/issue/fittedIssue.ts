import type { Issue } from './issue.ts';

/** Bytes of a mail. Mail programs cut longer ones off. */
const MOST_BYTES = 100_000;

/** No more stories could fit, however short they are. */
export const MOST_STORIES = 1000;

/** The issue with as many of its stories as fit into a mail: those that come first. `make` gives the issue with so many of them, `write` the mail. */
export function fittedIssue(stories: number, make: (stories: number) => Issue, write: (issue: Issue) => string): Issue {
  const fits = (count: number) => Buffer.byteLength(write(make(count))) <= MOST_BYTES;
  let [held, over] = [0, Math.min(stories, MOST_STORIES) + 1];
  while (over - held > 1) {
    const middle = (held + over) >> 1;
    if (fits(middle)) held = middle;
    else over = middle;
  }
  return make(held);
}
