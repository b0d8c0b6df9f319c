import { useEffect, useRef, useState } from 'react';
import { formatCount } from '../layout/wording.ts';
import styles from './feed.module.css';

/** How far below the screen the next cards begin to load: farther once the reader moves. A reader who leaves from the first screen costs nothing more. */
const AHEAD = { resting: '200px', moving: '1200px' } as const;

/** Whether the feed grows before the reader reaches its end; elsewhere it does so on a click alone. */
export function growsByItself(): boolean {
  return typeof IntersectionObserver !== 'undefined';
}

/** More cards as the reader nears the end, or on a click; and how many are left. Without JavaScript, the way to the archive. */
export function LoadMore({ left, archive, onMore }: { left: number; archive: string; onMore: () => void }) {
  const foot = useRef<HTMLDivElement>(null);
  const ahead = AHEAD[useMoving() ? 'moving' : 'resting'];
  useEffect(() => {
    if (foot.current === null || left === 0 || !growsByItself()) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && onMore(), { rootMargin: ahead });
    observer.observe(foot.current);
    return () => observer.disconnect();
  }, [left, onMore, ahead]);
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

/** Whether the reader has begun to move through the page. */
function useMoving(): boolean {
  const [moving, setMoving] = useState(false);
  useEffect(() => {
    const first = new AbortController();
    const move = () => {
      first.abort();
      setMoving(true);
    };
    for (const sign of ['scroll', 'wheel', 'touchmove', 'keydown']) window.addEventListener(sign, move, { passive: true, signal: first.signal });
    return () => first.abort();
  }, []);
  return moving;
}
