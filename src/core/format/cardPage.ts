import * as v from 'valibot';
import type { Card } from '../article.ts';

/**
 * Card pages: articles in ordinal order (0 is the oldest), `CARDS_A_PAGE` to a file. Numbered from the oldest, so
 * that a day's news changes the last page and leaves all others as they were.
 */
export const CARDS_A_PAGE = 30;

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
});
const CardPageSchema = v.array(CardSchema);

export function writeCardPage(cards: readonly Card[]): string {
  return JSON.stringify(cards);
}

export function parseCardPage(data: unknown): Card[] {
  return v.parse(CardPageSchema, data);
}

export function pageOf(ordinal: number): number {
  return Math.floor(ordinal / CARDS_A_PAGE);
}
