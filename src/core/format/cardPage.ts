import type { Card } from '../article.ts';
import { fields, flag, list, nullable, number, optional, type Shape, text } from './shape.ts';

/**
 * A card page holds `CARDS_A_PAGE` cards in the order of their articles' dates. Page 0 is the oldest, so that a day's
 * news changes the last page only. Articles that lead a story (`leads`) and all others (`members`) have pages of their
 * own, so that the feed of all stories needs the pages of leads alone.
 */
export const CARDS_A_PAGE = 48;

const textOrNone = nullable(text);
const storedShape = fields({
  id: text,
  storyId: optional(text),
  title: text,
  lang: optional(text),
  excerpt: textOrNone,
  publishedAt: nullable(number),
  url: textOrNone,
  kind: text,
  provider: fields({ key: text, name: text }),
  topics: list(text),
  images: list(
    fields({
      url: text,
      width: nullable(number),
      height: nullable(number),
      title: textOrNone,
      widths: optional(list(number)),
    }),
  ),
  published: flag,
  duration: textOrNone,
  otherSources: number,
  hasRelated: flag,
  merit: number,
});
/** A card as it is stored. */
export const cardShape: Shape<Card> = (value, name) => {
  const { storyId, ...card } = storedShape(value, name);
  return { ...card, storyId: storyId ?? card.id };
};
const cardPageShape = list(cardShape);

/** A card as it is stored: most stories have the id of their lead, which is then written once. */
export function storedCard({ storyId, ...card }: Card): Omit<Card, 'storyId'> & { storyId?: string } {
  return storyId === card.id ? card : { ...card, storyId };
}

/** Cards as JSON. */
export function writeCardPage(cards: readonly Card[]): string {
  return JSON.stringify(cards.map(storedCard));
}

/** Inverse of `writeCardPage`, after `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseCardPage(data: unknown): Card[] {
  return cardPageShape(data, 'cards');
}

/** Where a card stands in the pages of its family. */
export interface PagePosition {
  page: number;
  /** Position in the page. */
  position: number;
}

/** The page of a card, by the card's position in its family. */
export function pageOf(position: number): PagePosition {
  return { page: Math.floor(position / CARDS_A_PAGE), position: position % CARDS_A_PAGE };
}
