import { compare } from '../../core/compare.ts';
import { labelKey } from '../../core/label.ts';
import { MOST_TOPICS_OF_EDITION } from '../../core/limits.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Draft } from '../records/draft.ts';

/** Labels that a message names. */
const NAMED = 3;

/** What becomes of drafts with too many different labels. */
interface Frequent {
  drafts: readonly Draft[];
  diagnostics: Diagnostic[];
}

/** How drafts have the labels of a facet, and what is said of too many. */
interface LabelsOfDrafts {
  read: (draft: Draft) => readonly string[];
  write: (draft: Draft, labels: string[]) => Draft;
  report: (found: { received: number; left: number; first: readonly string[] }) => Diagnostic;
}

/**
 * The drafts with at most `most` different topics. The rarest topics are left out, of equally rare ones the last by key.
 * One warning, about the folder, says how many they are. Nearly every edition has fewer topics and stays as it is.
 */
export function withoutRareTopics(
  drafts: readonly Draft[],
  folder: string,
  most: number = MOST_TOPICS_OF_EDITION,
): Frequent {
  return withoutRare(drafts, most, {
    read: ({ article }) => article.topics,
    write: (draft, topics) => ({ ...draft, article: { ...draft.article, topics } }),
    report: (found) => diagnose('topics-rare', { file: folder, ...found }),
  });
}

/** The same for each of the publisher's own facets, by their keys. */
export function withoutRareLabels(
  drafts: readonly Draft[],
  facets: readonly string[],
  folder: string,
  most: number = MOST_TOPICS_OF_EDITION,
): Frequent {
  const result: Frequent = { drafts, diagnostics: [] };
  for (const facet of facets) {
    const found = withoutRare(result.drafts, most, {
      read: ({ article }) => article.facets?.[facet] ?? [],
      write: ({ article, ...draft }, labels) => ({
        ...draft,
        article: { ...article, facets: { ...article.facets, [facet]: labels } },
      }),
      report: (rare) => diagnose('labels-rare', { file: folder, facet, ...rare }),
    });
    result.drafts = found.drafts;
    result.diagnostics.push(...found.diagnostics);
  }
  return result;
}

function withoutRare(drafts: readonly Draft[], most: number, { read, write, report }: LabelsOfDrafts): Frequent {
  const counts = countLabels(drafts.flatMap(read));
  if (counts.size <= most) return { drafts, diagnostics: [] };
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([key]) => key);
  const rare = new Set(ordered.slice(most));
  const kept = drafts.map((draft) => {
    const labels = read(draft).filter((label) => !rare.has(labelKey(label)));
    return labels.length === read(draft).length ? draft : write(draft, labels);
  });
  const first = ordered.slice(most, most + NAMED);
  return { drafts: kept, diagnostics: [report({ received: counts.size, left: rare.size, first })] };
}

/** How often each label is there, by its key. */
function countLabels(labels: readonly string[]): Map<string, number> {
  const spellings = new Map<string, number>();
  for (const label of labels) spellings.set(label, (spellings.get(label) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [label, count] of spellings) {
    const key = labelKey(label);
    counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}
