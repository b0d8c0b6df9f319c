import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router-dom';
import { readEntry } from './articleEntry.ts';

/** What an article stands in: a sheet over the list that it was opened from, or a page of its own. */
export type ArticleFrame = 'sheet' | 'page';

const WIDE = '(width >= 44rem)';

/** The frame of the open article. A sheet needs a list beneath it, and a screen that shows more than the sheet. */
export function useArticleFrame(): ArticleFrame {
  const isWide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => false,
  );
  return readEntry(useLocation().state) !== null && isWide ? 'sheet' : 'page';
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
