import { compare } from '../../core/compare.ts';
import { labelKey } from '../../core/label.ts';
import { MOST_TOPICS_OF_EDITION } from '../../core/limits.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft } from '../records/draft.ts';

/** Topics that the message names. */
const NAMED = 3;

/**
 * The drafts with at most `most` different topics. The rarest topics are left out, of equally rare ones the last by key.
 * One warning, about the folder, says how many they are. Nearly every edition has fewer topics and stays as it is.
 */
export function withoutRareTopics(
  drafts: readonly Draft[],
  folder: string,
  most: number = MOST_TOPICS_OF_EDITION,
): { drafts: readonly Draft[]; diagnostics: Diagnostic[] } {
  const counts = countTopics(drafts);
  if (counts.size <= most) return { drafts, diagnostics: [] };
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([key]) => key);
  const rare = new Set(ordered.slice(most));
  const diagnostic = diagnose('topics-rare', {
    file: folder,
    received: counts.size,
    left: rare.size,
    first: ordered.slice(most, most + NAMED),
  });
  return { drafts: drafts.map((draft) => withoutTopics(draft, rare)), diagnostics: [diagnostic] };
}

/** In how many drafts each topic is, by its key. */
function countTopics(drafts: readonly Draft[]): Map<string, number> {
  const spellings = new Map<string, number>();
  for (const { article } of drafts)
    for (const topic of article.topics) spellings.set(topic, (spellings.get(topic) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [topic, count] of spellings) {
    const key = labelKey(topic);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}

function withoutTopics(draft: Draft, rare: ReadonlySet<string>): Draft {
  const topics = draft.article.topics.filter((topic) => !rare.has(labelKey(topic)));
  return topics.length === draft.article.topics.length ? draft : { ...draft, article: { ...draft.article, topics } };
}
