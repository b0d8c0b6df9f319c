import { use, useEffect, useState, useSyncExternalStore } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router-dom';
import { ArticleOrder, readEntry } from './articleEntry.ts';
import { growList, watchList } from './listOnPage.ts';
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

/** So many articles before the end of the list it is asked for more. */
const NEAR_END = 2;

/**
 * The steps in the order of the list that the article was opened from. A step replaces the entry of the history, so that
 * Back leads to the list. Null where there is no list, or the article is none of it.
 */
export function useSteps(id: string, frame: ArticleFrame): Steps | null {
  const location: Location<unknown> = useLocation();
  const navigate = useNavigate();
  const orderOnPage = use(ArticleOrder);
  const [came, setCame] = useState<Direction>();
  // The list beneath a sheet may grow while the article is open.
  const onPage = useSyncExternalStore(
    watchList,
    () => (frame === 'sheet' ? orderOnPage().join('\n') : ''),
    () => '',
  );
  const grown = onPage.split('\n');
  const entry = readEntry(location.state);
  const known = entry?.order ?? [];
  const order = grown.length > known.length && grown.includes(id) ? grown : known;
  const at = order.indexOf(id);
  const { length } = order;
  const isNearEnd = frame === 'sheet' && at !== -1 && at >= length - NEAR_END;
  useEffect(() => {
    if (isNearEnd) growList();
  }, [isNearEnd, length]);
  if (entry === null || at === -1) return null;
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
  return { position: at + 1, count: length, ...neighbours, came, go };
}
