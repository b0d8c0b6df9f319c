import type { Follow } from '../../core/memory/follow.ts';
import * as words from '../../core/words/memory.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { setFollowed } from '../memory/memoryStore.ts';
import { useIsFollowed } from './useIsFollowed.ts';
import feed from '../feed/feed.module.css';
import styles from './follows.module.css';

/** Follows a topic or a source, or takes that back. */
export function FollowButton({ follow }: { follow: Follow }) {
  const isFollowed = useIsFollowed(follow);
  return (
    <button
      type="button"
      className={`${feed.loadMore} ${styles.follow}`}
      onClick={() => setFollowed([follow], !isFollowed)}
    >
      {sayWith(isFollowed ? words.unfollowThis : words.followThis, {
        label: <span className="visually-hidden">{follow.label}</span>,
      })}
    </button>
  );
}
