import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import type { FeedCardPlace } from '../../core/facets/storyFeed.ts';
import { cardFilesOf, type CardSource, leadSource, memberSource } from './cardFiles.ts';
import { bootstrapQuery, cardsQuery } from './queries.ts';

/** What one card of the feed shows. */
export interface ShownCard {
  lead: Card;
  /** The article of the story that was found, where that is not the lead. */
  found: Card | null;
}

export interface Cards {
  /** In the order asked for; null while a file that holds the card is on its way. */
  cards: (ShownCard | null)[];
  failure: Error | null;
  retry: () => void;
}

/** Cards by their places: the newest leads from the page itself and the newest file, the others from their card pages. */
export function useCards(places: readonly FeedCardPlace[]): Cards {
  const bootstrap = useSuspenseQuery(bootstrapQuery()).data;
  const files = cardFilesOf(places, bootstrap);
  const results = useQueries({ queries: files.map((file) => cardsQuery(bootstrap.manifest, file)) });
  const loaded = new Map(files.map(({ family, page }, i) => [`${family} ${page}`, results[i]?.data]));
  const failed = results.filter(({ isError }) => isError);

  const cardAt = ({ file, position }: CardSource): Card | null => {
    const cards = file === null ? bootstrap.newestCards : loaded.get(`${file.family} ${file.page}`);
    return cards?.[position] ?? null;
  };
  return {
    cards: places.map(({ lead, found }) => {
      const card = cardAt(leadSource(lead, bootstrap));
      return card && { lead: card, found: found === null ? null : cardAt(memberSource(found)) };
    }),
    failure: failed[0]?.error ?? null,
    retry: () => failed.forEach((result) => void result.refetch()),
  };
}
