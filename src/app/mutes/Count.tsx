import { Link } from '../layout/Link.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import * as words from '../../core/words/memory.ts';
import { sayCount } from '../../core/words/count.ts';
import memory from '../memory/memory.module.css';
import { type MutedCountProps, useMutes } from './mutes.tsx';

/** How much of a list is muted, and the ways to look at it and to change that. */
export function Count({ muted, isAll = false }: MutedCountProps) {
  const mutes = useMutes();
  const areHidden = mutes?.areHidden === true;
  const rest = { muted: <span className="visually-hidden">{words.whatIsMuted}</span> };
  return (
    <p className={memory.markAll} data-muted>
      <span>{sayCount(areHidden ? (isAll ? words.allMuted : words.mutedCount) : words.mutedCountShown, muted)}</span>
      <button type="button" onClick={() => mutes?.show(areHidden)}>
        {areHidden ? sayWith(words.showMuted, rest) : sayWith(words.hideMuted, rest)}
      </button>
      <Link to="/settings">{words.changeMuted}</Link>
    </p>
  );
}
