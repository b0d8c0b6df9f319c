import type { Card } from '../article.ts';
import { labelKey } from '../label.ts';
import type { FrontStory } from './cells.ts';
import { kickerOf, type TopicCounts } from './kicker.ts';

/** What the composition needs to know of the story of a card. Spellings of one topic are one kicker. */
export function frontStoryOf({ id, publishedAt, merit, images, topics }: Card, counts: TopicCounts): FrontStory {
  const kicker = kickerOf(topics, counts);
  return { id, publishedAt, merit, hasPicture: images.length > 0, kicker: kicker === null ? null : labelKey(kicker) };
}
