import type { Card } from '../article.ts';
import { fields, flag, list, nullable, number, text } from './shape.ts';

/**
 * Card pages: cards in the order of their articles' dates, the oldest first, `CARDS_A_PAGE` to a file. Numbered from
 * the oldest, so that a day's news changes the last page and leaves all others as they were. Articles that lead
 * their story and articles that do not are in pages of their own: the feed of leads is whole without knowing the rest.
 */
export const CARDS_A_PAGE = 48;

const textOrNone = nullable(text);
const cardShape = fields({
  id: text,
  title: text,
  excerpt: textOrNone,
  publishedAt: nullable(number),
  url: textOrNone,
  kind: text,
  provider: fields({ key: text, name: text }),
  topics: list(text),
  images: list(fields({ url: text, width: nullable(number), height: nullable(number), title: textOrNone })),
  published: flag,
  duration: textOrNone,
  otherSources: number,
  newestAt: nullable(number),
});
const cardPageShape = list(cardShape);

/** Cards as JSON. */
export function writeCardPage(cards: readonly Card[]): string {
  return JSON.stringify(cards);
}

/** Inverse of `writeCardPage`, behind `JSON.parse`. Throws a `FormatError` on anything else. */
export function parseCardPage(data: unknown): Card[] {
  return cardPageShape(data, 'cards');
}

/** The page of a card and its position there, by its place among the cards of its family. */
export function pageOf(place: number): { page: number; position: number } {
  return { page: Math.floor(place / CARDS_A_PAGE), position: place % CARDS_A_PAGE };
}
