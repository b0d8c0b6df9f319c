import { labelKey } from '../label.ts';
import { tokenise } from '../search/tokeniser.ts';
import { stopWords } from '../similar/stopWords.ts';
import type { StoryReport } from './storyPage.ts';

/** One headline of a story, with all reports that have it, the first one first. */
export interface StoryHeadline {
  title: string;
  reports: StoryReport[];
  /** The text of one of them, where it says something that nothing before it says. */
  excerpt: string | null;
}

/** Code units of a text that are looked at. */
const LONGEST = 1000;

/**
 * The headlines of a story, each once, in the order of `reports`. `told` is what the reader has read before them. An excerpt
 * adds something where at least half of its words are neither in that, nor in a headline, nor in an excerpt before it.
 */
export function storyHeadlines(reports: readonly StoryReport[], told: readonly string[]): StoryHeadline[] {
  const byTitle = new Map<string, StoryReport[]>();
  for (const report of reports) {
    const same = byTitle.get(labelKey(report.title));
    if (same === undefined) byTitle.set(labelKey(report.title), [report]);
    else same.push(report);
  }
  const seen = new Set([...told, ...reports.map(({ title }) => title)].flatMap(wordsOf));
  return [...byTitle.values()].map((same) => ({
    title: same[0]?.title ?? '',
    reports: same,
    excerpt: same.map(({ excerpt }) => excerpt).find((excerpt) => excerpt !== null && addsTo(seen, excerpt)) ?? null,
  }));
}

/** Whether a text adds to the words that were seen. If so they are seen from now on. */
function addsTo(seen: Set<string>, text: string): boolean {
  const words = wordsOf(text);
  const fresh = words.filter((word) => !seen.has(word));
  if (words.length === 0 || fresh.length * 2 < words.length) return false;
  for (const word of fresh) seen.add(word);
  return true;
}

function wordsOf(text: string): string[] {
  return [...new Set(tokenise(text.slice(0, LONGEST)))].filter((word) => !stopWords.has(word));
}
