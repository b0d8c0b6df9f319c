import { useEffect, useRef } from 'react';
import { formatCount } from '../layout/wording.ts';
import styles from './feed.module.css';

/** How far below the screen the next cards begin to load. */
const AHEAD = '1200px';

/** Whether the feed grows before the reader reaches its end; elsewhere it does so on a click alone. */
export function growsByItself(): boolean {
  return typeof IntersectionObserver !== 'undefined';
}

/** More cards as the reader nears the end, or on a click; and how many are left. Without JavaScript, the way to the archive. */
export function LoadMore({ left, archive, onMore }: { left: number; archive: string; onMore: () => void }) {
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (foot.current === null || left === 0 || !growsByItself()) return;
    const observer = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting === true && onMore(), { rootMargin: AHEAD });
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [left, onMore]);
  return (
    <div ref={foot} className={styles.foot}>
      {left === 0 ? <p>That is all.</p> : (
        <>
          <button type="button" className={styles.loadMore} onClick={onMore}>Load more</button>
          <p>{formatCount(left)} more</p>
          <noscript><a href={archive}>Older articles</a></noscript>
        </>
      )}
    </div>
  );
}
