import * as v from 'valibot';
import type { Card } from '../article.ts';

/**
 * Card pages: cards in the order of their articles' dates, the oldest first, `CARDS_A_PAGE` to a file. Numbered from
 * the oldest, so that a day's news changes the last page and leaves all others as they were. Articles that lead
 * their story and articles that do not are in pages of their own: the feed of leads is whole without knowing the rest.
 */
export const CARDS_A_PAGE = 48;

const nullable = v.nullable(v.string());
const CardSchema = v.object({
  id: v.string(),
  title: v.string(),
  excerpt: nullable,
  publishedAt: v.nullable(v.number()),
  url: nullable,
  kind: v.string(),
  provider: v.object({ key: v.string(), name: v.string() }),
  topics: v.array(v.string()),
  images: v.array(v.object({ url: v.string(), width: v.nullable(v.number()), height: v.nullable(v.number()), title: nullable })),
  published: v.boolean(),
  duration: nullable,
  otherSources: v.number(),
  newestAt: v.nullable(v.number()),
});
const CardPageSchema = v.array(CardSchema);

export function writeCardPage(cards: readonly Card[]): string {
  return JSON.stringify(cards);
}

export function parseCardPage(data: unknown): Card[] {
  return v.parse(CardPageSchema, data);
}

/** The page of a card and its position there, by its place among the cards of its family. */
export function pageOf(place: number): { page: number; position: number } {
  return { page: Math.floor(place / CARDS_A_PAGE), position: place % CARDS_A_PAGE };
}
