import { useSyncExternalStore } from 'react';
import { type Mute, type MuteSubject } from '../../core/memory/mute.ts';
import { showLine } from '../layout/showLine.ts';
import { muteWords } from './muteWords.ts';
import { setMuted } from '../memory/memoryStore.ts';
import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';

let subject: MuteSubject | null = null;
const listeners = new Set<() => void>();
/** Takes away what is said of the last mute. */
let takeBack = () => {};

/** The article of which the reader is about to mute something. Null where the sheet is closed. */
export function useMuteSubject(): MuteSubject | null {
  return useSyncExternalStore(listen, () => subject);
}

/** Opens the sheet that offers what may be muted of an article. Null closes it. */
export function openMuteSheet(of: MuteSubject | null): void {
  subject = of;
  for (const listener of listeners) listener();
}

/** Mutes something and offers to take that back. */
export function mute(one: Mute): void {
  setMuted([one], true);
  takeBack();
  // The label stands apart from the direction of the sentence.
  takeBack = showLine(`${say(muteWords(one).isMuted, { label: `\u2068${one.label}\u2069` })} `, {
    [words.undo]: () => setMuted([one], false),
    [page.close]: () => {},
  });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
