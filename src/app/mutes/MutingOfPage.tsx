import { MutedNotice } from './MutedNotice.tsx';
import { MuteSheet } from './MuteSheet.tsx';
import { useMuting } from './muting.ts';

/** The sheet to mute by, and the offer to take back what was muted. */
export function MutingOfPage() {
  const { subject, muted } = useMuting();
  return (
    <>
      {subject !== null && <MuteSheet subject={subject} />}
      {muted !== null && <MutedNotice key={`${muted.of} ${muted.key}`} mute={muted} />}
    </>
  );
}
