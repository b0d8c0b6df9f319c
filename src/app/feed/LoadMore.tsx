import { useEffect, useRef } from 'react';
import { announceList } from '../article/listOnPage.ts';
import * as words from '../../core/words/page.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './feed.module.css';

/** More cards load once the end of the feed is this near to the screen. */
const MARGIN = '1200px';

/** Whether the feed grows before the reader reaches its end. Elsewhere it grows on a click only. */
export function growsByItself(): boolean {
  return typeof IntersectionObserver !== 'undefined';
}

interface LoadMoreProps {
  /** The cards before it are loading. Until they are there, they take no room, and the end only seems near. */
  isLoading: boolean;
  left: number;
  /** False where the reader asks for more. */
  growsAlone?: boolean;
  archive: string;
  onMore: () => void;
}

/** Loads more cards near the end of the feed or on a click, and says how many are left. Without JavaScript it links to the archive. */
export function LoadMore({ isLoading, left, growsAlone = true, archive, onMore }: LoadMoreProps) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => announceList(isLoading || left === 0 ? null : onMore), [isLoading, left, onMore]);
  useEffect(() => {
    if (foot.current === null || isLoading || left === 0 || !growsAlone || !growsByItself()) return;
    const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting === true && onMore(), {
      rootMargin: MARGIN,
    });
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [isLoading, left, growsAlone, onMore]);
  // A foot of its own for each state: none that is in view moves. By its id the button keeps the focus.
  return (
    <div key={`${left} ${isLoading}`} ref={foot} className={styles.feedFoot}>
      {left === 0 ? (
        <p>{words.thatIsAll}</p>
      ) : (
        <>
          <button id="load-more" type="button" className={`${styles.loadMore} scripted`} onClick={onMore}>
            {words.loadMore}
          </button>
          <p>{sayCount(words.moreCount, left)}</p>
          <noscript>
            <a href={archive}>{words.olderArticles}</a>
          </noscript>
        </>
      )}
    </div>
  );
}
