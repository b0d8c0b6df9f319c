import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import { CARDS_A_PAGE, pageOf } from '../../core/format/cardPage.ts';
import { bootstrapQuery, cardPageQuery } from './queries.ts';

export interface Cards {
  /** In the order of the ordinals asked for; null while a card's page is on its way. */
  cards: (Card | null)[];
  failure: Error | null;
  retry: () => void;
}

/** The cards of articles, by ordinal: the newest from the page itself, the others from their card pages. */
export function useCards(ordinals: readonly number[]): Cards {
  const { manifest, newestCards } = useSuspenseQuery(bootstrapQuery()).data;
  const firstCarried = manifest.articles - newestCards.length;
  const pages = [...new Set(ordinals.filter((ordinal) => ordinal < firstCarried).map(pageOf))];
  const results = useQueries({ queries: pages.map((page) => cardPageQuery(manifest, page)) });
  const cardsOf = new Map(pages.map((page, i) => [page, results[i]?.data]));
  const failed = results.filter(({ isError }) => isError);
  return {
    cards: ordinals.map((ordinal) =>
      ordinal >= firstCarried
        ? (newestCards[manifest.articles - 1 - ordinal] ?? null)
        : (cardsOf.get(pageOf(ordinal))?.[ordinal % CARDS_A_PAGE] ?? null),
    ),
    failure: failed[0]?.error ?? null,
    retry: () => failed.forEach((result) => void result.refetch()),
  };
}
