import { DAY } from '../day.ts';
import { SAME_EDITION_DAYS } from './evidence.ts';
import { daysApart, type StoryDocument } from './storyDocument.ts';

/** A source that uses one headline for so many issues has a regular feature. */
const FEWEST_ISSUES = 3;

/** The regular features of sources: a forecast, letters, a newsletter, each time under the same headline. Each issue is a story by itself. */
export class RegularFeatures {
  private readonly documents: readonly StoryDocument[];
  private readonly issues: ReadonlySet<number>;

  constructor(documents: readonly StoryDocument[]) {
    this.documents = documents;
    this.issues = findIssues(documents);
  }

  /** Whether two documents are two issues of a feature. The same issue from two sources is one. */
  areIssues(a: number, b: number): boolean {
    const [first, second] = [this.documents[a], this.documents[b]];
    if (first === undefined || second === undefined) return false;
    const isFeature = this.issues.has(a) || this.issues.has(b);
    const isSameEdition = (daysApart(first, second) ?? Infinity) <= SAME_EDITION_DAYS;
    if (first.provider !== second.provider) return isFeature && !isSameEdition;
    return isFeature || (!isSameEdition && first.title === second.title);
  }
}

/** The documents whose source used their headline for several issues. */
function findIssues(documents: readonly StoryDocument[]): ReadonlySet<number> {
  const byHeadline = new Map<string, number[]>();
  documents.forEach(({ provider, title, publishedAt }, doc) => {
    if (publishedAt === null) return;
    const key = `${provider}\n${title.toLowerCase()}`;
    const known = byHeadline.get(key);
    if (known === undefined) byHeadline.set(key, [doc]);
    else known.push(doc);
  });
  const issues = new Set<number>();
  for (const docs of byHeadline.values()) {
    if (docs.length < FEWEST_ISSUES) continue;
    const times = docs.map((doc) => documents[doc]?.publishedAt ?? 0);
    if (countIssues(times) >= FEWEST_ISSUES) for (const doc of docs) issues.add(doc);
  }
  return issues;
}

/** How many issues these times belong to. One lasts from its first time for half a day. */
function countIssues(times: readonly number[]): number {
  let [count, began] = [0, -Infinity];
  for (const time of times.toSorted((a, b) => a - b)) {
    if (time - began <= SAME_EDITION_DAYS * DAY) continue;
    count += 1;
    began = time;
  }
  return count;
}
