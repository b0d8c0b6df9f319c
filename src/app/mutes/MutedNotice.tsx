import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'react-router-dom';
import { type Mute, nounOf } from '../../core/memory/mute.ts';
import notice from '../layout/editionNotice.module.css';
import { setMuted } from '../memory/memoryStore.ts';
import { forgetLastMute } from './muting.ts';

/** Says what was muted last and takes it back, until the reader goes on. It is a line at the foot of the window and takes no focus. */
export function MutedNotice({ mute }: { mute: Mute }) {
  const { pathname } = useLocation();
  useEffect(() => forgetLastMute, [pathname]);
  const undo = () => {
    setMuted([mute], false);
    forgetLastMute();
  };
  return createPortal(
    <div role="status" className={`line ${notice.editionNotice}`}>
      <span>
        The {nounOf(mute)} <span dir="auto">“{mute.label}”</span> is muted.
      </span>
      <button type="button" onClick={undo}>
        Undo
      </button>
      <button type="button" onClick={forgetLastMute}>
        Close
      </button>
    </div>,
    document.body,
  );
}
