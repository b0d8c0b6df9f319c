import type { Card } from '../../core/article.ts';
import type { StoryPositions } from '../../core/facets/storyFeed.ts';
import { type Cards, useCards } from '../content/useCards.ts';
import { usePreference } from '../layout/usePreference.ts';
import { type Sifted, useMutes } from '../mutes/mutes.tsx';
import { ownPictures } from '../picture/loadable.ts';

/** The cards of some stories that are not muted, and that `sift` leaves. */
export function useShownCards(
  stories: readonly StoryPositions[],
  sift: ((list: Sifted) => Sifted) | null,
): Cards & Sifted {
  const loaded = useWantedCards(stories);
  const mutes = useMutes();
  const list = mutes?.sift(loaded.cards) ?? { cards: loaded.cards, muted: 0, isBarren: false };
  return { ...loaded, ...(sift?.(list) ?? list) };
}

/** The cards of some stories. Without the pictures that the reader does not want loaded, so that the stories are set in type. */
export function useWantedCards(stories: readonly StoryPositions[]): Cards {
  const loaded = useCards(stories);
  if (usePreference('pictures') === 'all') return loaded;
  return {
    ...loaded,
    cards: loaded.cards.map(
      (story) => story && { ...story, lead: plain(story.lead), found: story.found && plain(story.found) },
    ),
  };
}

/** The same card again for the same card, so that a story is not drawn anew. */
const plainCards = new WeakMap<Card, Card>();

function plain(card: Card): Card {
  const known = plainCards.get(card) ?? { ...card, images: ownPictures(card.images) };
  plainCards.set(card, known);
  return known;
}
