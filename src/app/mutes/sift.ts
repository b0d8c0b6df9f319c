import type { Card } from '../../core/article.ts';
import type { StoryCard } from '../content/useCards.ts';

/** After so many stories one after another that are left out a list waits for the reader to ask for more. */
const MANY = 120;

/** The stories whose lead is not out, and whether so many are out at the end that the list should not grow by itself. */
export function siftStories(stories: readonly (StoryCard | null)[], isOut: (card: Card) => boolean) {
  const isIn = (story: StoryCard | null) => story === null || !isOut(story.lead);
  const last = stories.findLastIndex(isIn);
  return { cards: stories.filter(isIn), isBarren: stories.length - 1 - last >= MANY };
}
