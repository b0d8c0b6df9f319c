import { use, useState, useSyncExternalStore } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router-dom';
import { ArticleOrder, readEntry } from './articleEntry.ts';
import type { ArticleFrame } from './useArticleFrame.ts';

export type Direction = 'previous' | 'next';

/** The ways from an article to the one before and the one after it. */
export interface Steps {
  /** From 1. */
  position: number;
  count: number;
  /** Id of the next article, or null at the end. */
  next: string | null;
  previous: string | null;
  /** Which way the reader came to this article. Undefined where it was not by a step. */
  came: Direction | undefined;
  go: (direction: Direction) => void;
}

/**
 * The steps in the order of the list that the article was opened from. A step replaces the entry of the history, so that
 * Back leads to the list. Null where there is no list, or the article is none of it.
 */
export function useSteps(id: string, frame: ArticleFrame): Steps | null {
  const location: Location<unknown> = useLocation();
  const navigate = useNavigate();
  const orderOnPage = use(ArticleOrder);
  const [came, setCame] = useState<Direction>();
  // The list beneath a sheet may have grown since the article was opened.
  const onPage = useSyncExternalStore(
    subscribeToNothing,
    () => (frame === 'sheet' ? orderOnPage().join('\n') : ''),
    () => '',
  );
  const grown = onPage.split('\n');
  const entry = readEntry(location.state);
  if (entry === null) return null;
  const order = grown.length > entry.order.length && grown.includes(id) ? grown : entry.order;
  const at = order.indexOf(id);
  if (at === -1) return null;
  const neighbours = { previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
  const go = (direction: Direction) => {
    const to = neighbours[direction];
    if (to === null) return;
    setCame(direction);
    void navigate(`/articles/${encodeURIComponent(to)}${location.search}`, {
      replace: true,
      state: { ...entry, order },
      preventScrollReset: true,
    });
  };
  return { position: at + 1, count: order.length, ...neighbours, came, go };
}

/** The list is read whenever the article is drawn anew, which a step does. */
function subscribeToNothing(): () => void {
  return () => {};
}
