import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import type { CarriedCard } from '../../core/format/carried.ts';
import type { StoryPositions } from '../../core/facets/storyFeed.ts';
import { cardFilesOf, type CardLocation, keyOf, locateLead, locateMember } from './cardFiles.ts';
import { cardFilesQuery, carriedIn } from './queries.ts';
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
  const client = useQueryClient();
  const carried = new Map(carriedIn(client).entry?.cards.map((story) => [story.lead, story]));
  const files = cardFilesOf(
    stories.filter(({ lead, found }) => !hasCards(carried.get(lead), found)),
    bootstrap,
  );
  const { data, error, refetch } = useQuery(cardFilesQuery(client, bootstrap.manifest, files));
  const loaded = new Map(files.map((file, i) => [keyOf(file), data?.[i]]));

  const cardAt = ({ file, position }: CardLocation): Card | null => {
    const cards = file === null ? bootstrap.front.cards : loaded.get(keyOf(file));
    return cards?.[position] ?? null;
  };
  return {
    cards: stories.map(({ lead, found, ordinal }) => {
      const known = carried.get(lead);
      const card = known?.card ?? cardAt(locateLead(lead, bootstrap));
      const member =
        found === null ? null : known?.found?.member === found ? known.found.card : cardAt(locateMember(found));
      return card && { lead: card, found: member, ordinal: found !== null && member === null ? null : ordinal };
    }),
    failure: error,
    retry: () => void refetch(),
  };
}

/** Whether the page carries all cards of a story. */
function hasCards(carried: CarriedCard | undefined, found: number | null): boolean {
  return carried !== undefined && (found === null || carried.found?.member === found);
}
