import type { FacetSummary, Manifest } from '../format/manifest.ts';
import { labelKey } from '../label.ts';

/** What tells how frequent a topic is. */
export interface TopicCounts {
  articles: Manifest['articles'];
  facets: Readonly<Record<string, Pick<FacetSummary, 'values'>>>;
}

/**
 * The topic over a story's headline: its rarest. A topic that the manifest does not list is rarer than those that it
 * does; of several such, the record's first is taken. A topic of half of all articles or more tells nothing. Null where
 * no other is left.
 */
export function kickerOf(topics: readonly string[], { articles, facets }: TopicCounts): string | null {
  let rarest: string | null = null;
  let fewest = articles / 2;
  for (const topic of topics) {
    const key = labelKey(topic);
    const count = facets['topics']?.values.find((value) => value.key === key)?.count ?? 0;
    if (count < fewest) [rarest, fewest] = [topic, count];
  }
  return rarest;
}
