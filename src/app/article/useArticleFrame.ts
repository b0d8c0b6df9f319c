import { useSyncExternalStore } from 'react';
import type { ArticleEntry } from './articleEntry.ts';

/** What an article stands in: a sheet over the list that it was opened from, or a page of its own. */
export type ArticleFrame = 'sheet' | 'page';

const WIDE = '(width >= 44rem)';

/** The frame of an article with this entry of the history. A sheet needs a list beneath it, and a screen that is wider than a phone's. */
export function useArticleFrame(entry: ArticleEntry | null): ArticleFrame {
  const isWide = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => false,
  );
  return entry !== null && isWide ? 'sheet' : 'page';
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
