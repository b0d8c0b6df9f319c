import { useLayoutEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { articleScrolls } from '../layout/storage.ts';
import type { ArticleFrame } from './useArticleFrame.ts';

/**
 * Begins an article at its top, or where the reader left it in this entry of the history. `isReady` says whether all of
 * the article is there: before that it may be too short to be scrolled there.
 */
export function useOwnScroll(frame: ArticleFrame, isReady: boolean): void {
  const { key } = useLocation();
  const started = useRef<string | null>(null);
  useLayoutEffect(() => {
    const scroller = frame === 'sheet' ? document.querySelector('dialog[data-article-scroller]') : null;
    const top = () => (scroller === null ? window.scrollY : scroller.scrollTop);
    const target = articleScrolls.read(key);
    if (started.current !== key || (isReady && target !== null && top() === 0))
      (scroller ?? window).scrollTo(0, target ?? 0);
    started.current = key;
    if (!isReady) return;
    let last = top();
    const follow = () => (last = top());
    const save = () => articleScrolls.write(key, last);
    const source = scroller ?? window;
    source.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('pagehide', save);
    return () => {
      source.removeEventListener('scroll', follow);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [key, frame, isReady]);

  // The list restores its own place. It must not begin where the article was left.
  useLayoutEffect(() => {
    if (frame === 'sheet') return;
    history.scrollRestoration = 'manual';
    return () => {
      history.scrollRestoration = 'auto';
      window.scrollTo(0, 0);
    };
  }, [frame]);
}
