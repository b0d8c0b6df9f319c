import type { Follow } from '../../core/memory/follow.ts';
import { nounOf } from '../../core/memory/mute.ts';
import { setFollowed } from '../memory/memoryStore.ts';
import { follow } from '../mutes/muting.ts';
import { useIsFollowed } from './useIsFollowed.ts';

/** A button of a sheet that follows something or takes that back, and closes the sheet. */
export function FollowChoice({ choice, onDone }: { choice: Follow; onDone: () => void }) {
  const isFollowed = useIsFollowed(choice);
  const choose = () => {
    onDone();
    if (isFollowed) setFollowed([choice], false);
    else follow(choice);
  };
  return (
    <button type="button" onClick={choose}>
      {isFollowed ? 'Unfollow' : 'Follow'} the {nounOf(choice)} <span dir="auto">“{choice.label}”</span>
    </button>
  );
}
