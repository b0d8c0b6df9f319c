import { Link } from '../layout/Link.tsx';
import * as words from '../../core/words/memory.ts';
import { sayCount } from '../../core/words/count.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { followWords } from './followWords.ts';
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
        {follows.length === 0 ? words.nothingFollowed : sayCount(words.thingsFollowed, follows.length)}
      </p>
      <ul className={mutes.mutedList}>
        {follows.map((follow) => (
          <li key={`${follow.of} ${follow.key}`}>
            <span>
              <Link to={pathOfFollow(follow)} dir="auto">
                {follow.label}
              </Link>{' '}
              {followWords(follow).noun}
            </span>
            <button type="button" onClick={() => setFollowed([follow], false)}>
              {sayWith(words.unfollowThis, { label: <span className="visually-hidden">{follow.label}</span> })}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/followed">{words.articlesFollowed}</Link>
      </p>
    </div>
  );
}
