import { createContext } from 'react';
import type { Location } from 'react-router-dom';
import { idsOnPage } from './listOnPage.ts';

/** What the history holds for an article that was opened from a list. */
export interface ArticleEntry {
  /** Path of the list, below the site's base. */
  list: string;
  /** Steps back through the history to the list. */
  steps: number;
  /** Ids of the list's articles, in the order of the page. */
  order: readonly string[];
}

/** Gives the ids of the articles of the list on the page, in its order. A list that knows its order may provide it. */
export const ArticleOrder = createContext<() => readonly string[]>(idsOnPage);

/** What is known of the list that an article was opened from. Null where it was opened by its address. */
export function readEntry(state: unknown): ArticleEntry | null {
  if (typeof state !== 'object' || state === null) return null;
  if (!('list' in state && 'steps' in state && 'order' in state)) return null;
  const { list, steps, order } = state;
  if (typeof list !== 'string' || typeof steps !== 'number' || !Array.isArray(order)) return null;
  return { list, steps, order: order.filter((id) => typeof id === 'string') };
}

/**
 * What to give to the history with an article that is opened from the entry `from`. Null where that is an article which was
 * opened by its address: no list stands behind it.
 */
export function entryAfter(from: Location<unknown>, order: () => readonly string[]): ArticleEntry | null {
  if (!from.pathname.startsWith('/articles/')) return { list: from.pathname, steps: 1, order: order() };
  const entry = readEntry(from.state);
  return entry && { ...entry, steps: entry.steps + 1 };
}
