import { nounOf } from '../../core/memory/mute.ts';
import { Link } from '../layout/Link.tsx';
import { countOf } from '../layout/wording.ts';
import files from '../memory/files.module.css';
import { setFollowed } from '../memory/memoryStore.ts';
import { useRemembered } from '../memory/remembered.ts';
import mutes from '../mutes/mutes.module.css';
import { pathOfFollow } from './pathOfFollow.ts';

/** All that is followed, the last first, with the ways to it and to take it back. */
export function FollowedList() {
  const { follows } = useRemembered();
  return (
    <div className={files.memoryFiles}>
      <p role="status">
        {follows.length === 0
          ? 'Nothing is followed. “Follow” stands on the page of each topic and each source.'
          : `${countOf(follows.length, 'thing')} followed. They stand first in the bar.`}
      </p>
      <ul className={mutes.mutedList}>
        {follows.map((follow) => (
          <li key={`${follow.of} ${follow.key}`}>
            <span>
              <Link to={pathOfFollow(follow)} dir="auto">
                {follow.label}
              </Link>{' '}
              {nounOf(follow)}
            </span>
            <button type="button" onClick={() => setFollowed([follow], false)}>
              Unfollow <span className="visually-hidden">{follow.label}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/followed">Articles of all that you follow</Link>
      </p>
    </div>
  );
}
