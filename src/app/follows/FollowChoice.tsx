import type { Follow } from '../../core/memory/follow.ts';
import * as words from '../../core/words/memory.ts';
import { say } from '../../core/words/say.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { followWords } from './followWords.ts';
import { setFollowed } from '../memory/memoryStore.ts';
import { follow } from '../mutes/muting.ts';
import { useIsFollowed } from './useIsFollowed.ts';

/** A button of a sheet that follows something or takes that back, and closes the sheet. */
export function FollowChoice({ choice, onDone }: { choice: Follow; onDone: () => void }) {
  const isFollowed = useIsFollowed(choice);
  const says = followWords(choice);
  const choose = () => {
    onDone();
    if (isFollowed) setFollowed([choice], false);
    else follow(choice);
  };
  return (
    <button type="button" onClick={choose}>
      {sayWith(isFollowed ? says.unfollow : says.follow, {
        label: <span dir="auto">{say(words.quotedLabel, choice)}</span>,
      })}
    </button>
  );
}
