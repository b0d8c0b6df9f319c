import { compare } from '../../core/compare.ts';
import { labelKey } from '../../core/label.ts';

/** Stories under one topic. `topic` is null for those that have none. */
export interface TopicGroup<Story> {
  topic: { key: string; label: string } | null;
  stories: Story[];
}

/** So many topics may stand over a story alone. Where there are more, such stories stand together. */
const MOST_ALONE = 5;

/**
 * Puts each story under one of its topics: the one with the most stories, but rather one that does not hold more than half
 * of all, and one of a story alone only where there is no other. The largest group comes first, stories without a topic
 * last. Within a group the order stays.
 */
export function groupByTopic<Story extends { topics: readonly string[] }>(
  stories: readonly Story[],
): TopicGroup<Story>[] {
  const sizes = countTopics(stories);
  const topics = stories.map((story) => bestTopic(story.topics, sizes, stories.length));
  const groups = gather(stories, topics);
  const alone = new Set(groups.flatMap(({ topic, stories: held }) => (held.length === 1 ? [topic?.key] : [])));
  if (alone.size <= MOST_ALONE) return groups;
  return gather(
    stories,
    topics.map((topic) => (alone.has(topic?.key) ? null : topic)),
  );
}

/** The stories by their topics, the largest group first, and those without a topic last. */
function gather<Story>(stories: readonly Story[], topics: readonly TopicGroup<Story>['topic'][]): TopicGroup<Story>[] {
  const groups = new Map<string | null, TopicGroup<Story>>();
  stories.forEach((story, i) => {
    const topic = topics[i] ?? null;
    const group = groups.get(topic?.key ?? null);
    if (group === undefined) groups.set(topic?.key ?? null, { topic, stories: [story] });
    else group.stories.push(story);
  });
  const isLast = ({ topic }: TopicGroup<Story>) => Number(topic === null);
  return [...groups.values()].sort((a, b) => isLast(a) - isLast(b) || b.stories.length - a.stories.length);
}

/** How many stories have each topic, by its key. */
function countTopics(stories: readonly { topics: readonly string[] }[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { topics } of stories)
    for (const key of new Set(topics.map(labelKey))) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return sizes;
}

function bestTopic(
  topics: readonly string[],
  sizes: ReadonlyMap<string, number>,
  all: number,
): TopicGroup<never>['topic'] {
  const candidates = topics.map((label) => {
    const key = labelKey(label);
    const size = sizes.get(key) ?? 0;
    return { key, label, size, worth: size === 1 ? 0 : size * 2 > all ? 1 : 2 };
  });
  const [best] = candidates.sort((a, b) => b.worth - a.worth || b.size - a.size || compare(a.key, b.key));
  return best === undefined ? null : { key: best.key, label: best.label };
}
