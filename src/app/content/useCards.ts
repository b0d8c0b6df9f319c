import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import type { StoryPositions } from '../../core/facets/storyFeed.ts';
import { cardFilesOf, type CardLocation, keyOf, locateLead, locateMember } from './cardFiles.ts';
import { cardFilesQuery } from './queries.ts';
import { useBootstrap } from './useManifest.ts';

/** What the feed shows of one story. */
export interface StoryCard {
  lead: Card;
  /** The article that was found. Null where it is the lead, and while its card is loading. */
  found: Card | null;
  /** The article that a search found. Null where there is no search, and while its card is loading. */
  ordinal: number | null;
}

export interface Cards {
  /** In the order of the stories. Null while the file that holds the card is loading. */
  cards: (StoryCard | null)[];
  /** Some cards failed to load. */
  failure: Error | null;
  retry: () => void;
}

/** Loads the cards of some stories, each from the file that holds it. */
export function useCards(stories: readonly StoryPositions[]): Cards {
  const bootstrap = useBootstrap();
  const files = cardFilesOf(stories, bootstrap);
  const { data, error, refetch } = useQuery(cardFilesQuery(useQueryClient(), bootstrap.manifest, files));
  const loaded = new Map(files.map((file, i) => [keyOf(file), data?.[i]]));

  const cardAt = ({ file, position }: CardLocation): Card | null => {
    const cards = file === null ? bootstrap.front.cards : loaded.get(keyOf(file));
    return cards?.[position] ?? null;
  };
  return {
    cards: stories.map(({ lead, found, ordinal }) => {
      const card = cardAt(locateLead(lead, bootstrap));
      const member = found === null ? null : cardAt(locateMember(found));
      return card && { lead: card, found: member, ordinal: found !== null && member === null ? null : ordinal };
    }),
    failure: error,
    retry: () => void refetch(),
  };
}
