import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import type { FeedCardPlace } from '../../core/facets/feed.ts';
import { pageOf } from '../../core/format/cardPage.ts';
import { NEWEST_CARDS } from '../../core/format/bootstrap.ts';
import type { CardFamily } from '../../core/format/names.ts';
import { bootstrapQuery, cardPageQuery, newestQuery } from './queries.ts';

/** What one card of the feed shows. */
export interface ShownCard {
  lead: Card;
  /** The article of the story that was found, where that is not the lead. */
  found: Card | null;
}

export interface Cards {
  /** In the order asked for; null while a page that holds the card is on its way. */
  cards: (ShownCard | null)[];
  failure: Error | null;
  retry: () => void;
}

/** Cards by their places: the newest leads from the page itself and the newest file, the others from their card pages. */
export function useCards(places: readonly FeedCardPlace[]): Cards {
  const { manifest, newestCards } = useSuspenseQuery(bootstrapQuery()).data;
  // Counted from the newest lead: those that the page carries, then those of the newest file.
  const rankOf = (lead: number) => manifest.stories - 1 - lead;
  const leads = places.map(({ lead }) => lead).filter((lead) => rankOf(lead) >= newestCards.length);
  const inNewest = (lead: number) => newestCards.length > 0 && rankOf(lead) < NEWEST_CARDS;
  const newest = useQuery({ ...newestQuery(manifest), enabled: leads.some(inNewest) });
  const leadPages = pagesOf('leads', leads.filter((lead) => !inNewest(lead)));
  const memberPages = pagesOf('members', places.map(({ found }) => found).filter((found) => found !== null));
  const pages = [...leadPages, ...memberPages];
  const results = useQueries({ queries: pages.map(({ family, page }) => cardPageQuery(manifest, family, page)) });
  const loaded = new Map(pages.map(({ family, page }, i) => [`${family} ${page}`, results[i]?.data]));
  const failed = [newest, ...results].filter(({ isError, isEnabled }) => isError && isEnabled);

  const cardAt = (family: CardFamily, place: number): Card | null => {
    if (family === 'leads' && rankOf(place) < newestCards.length) return newestCards[rankOf(place)] ?? null;
    if (family === 'leads' && inNewest(place)) return newest.data?.[rankOf(place) - newestCards.length] ?? null;
    const { page, position } = pageOf(place);
    return loaded.get(`${family} ${page}`)?.[position] ?? null;
  };
  return {
    cards: places.map(({ lead, found }) => {
      const card = cardAt('leads', lead);
      return card && { lead: card, found: found === null ? null : cardAt('members', found) };
    }),
    failure: failed[0]?.error ?? null,
    retry: () => failed.forEach((result) => void result.refetch()),
  };
}

function pagesOf(family: CardFamily, places: readonly number[]): { family: CardFamily; page: number }[] {
  return [...new Set(places.map((place) => pageOf(place).page))].map((page) => ({ family, page }));
}
