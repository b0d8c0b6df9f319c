import { useSyncExternalStore } from 'react';
import type { Follow } from '../../core/memory/follow.ts';
import { type Mute, type MuteSubject, nounOf } from '../../core/memory/mute.ts';
import { showLine } from '../layout/showLine.ts';
import { setFollowed, setMuted } from '../memory/memoryStore.ts';

let subject: MuteSubject | null = null;
const listeners = new Set<() => void>();
/** Takes away what is said of the last choice. */
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
  say(one, 'is muted', () => setMuted([one], false));
}

/** Follows something and offers to take that back. */
export function follow(one: Follow): void {
  setFollowed([one], true);
  say(one, 'is followed', () => setFollowed([one], false));
}

/** Says what was chosen. The label stands apart from the direction of the sentence. */
function say(one: Mute | Follow, what: string, undo: () => void): void {
  takeBack();
  takeBack = showLine(`The ${nounOf(one)} “\u2068${one.label}\u2069” ${what}. `, { Undo: undo, Close: () => {} });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
