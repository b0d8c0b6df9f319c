import { Link } from '../layout/Link.tsx';
import { formatCount } from '../layout/wording.ts';
import memory from '../memory/memory.module.css';
import { type MutedCountProps, useMutes } from './mutes.tsx';

/** How much of a list is muted, and the ways to look at it and to change that. */
export function Count({ muted, isAll = false }: MutedCountProps) {
  const mutes = useMutes();
  const areHidden = mutes?.areHidden === true;
  const count = formatCount(muted);
  return (
    <p className={memory.markAll} data-muted>
      <span>
        {areHidden && isAll ? `Nothing is left here: all ${count} are muted.` : `${count} muted`}
        {!areHidden && ', shown for now'}
      </span>
      <button type="button" onClick={() => mutes?.show(areHidden)}>
        {areHidden ? 'Show' : 'Hide'}
        <span className="visually-hidden"> what is muted</span>
      </button>
      <Link to="/settings">Change what is muted</Link>
    </p>
  );
}
