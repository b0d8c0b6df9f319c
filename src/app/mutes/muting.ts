import { useSyncExternalStore } from 'react';
import type { Follow } from '../../core/memory/follow.ts';
import type { Mute, MuteSubject } from '../../core/memory/mute.ts';
import * as words from '../../core/words/memory.ts';
import * as page from '../../core/words/page.ts';
import { say, type TextWith } from '../../core/words/say.ts';
import { showLine } from '../layout/showLine.ts';
import { setFollowed, setMuted } from '../memory/memoryStore.ts';
import { followWords } from '../follows/followWords.ts';
import { muteWords } from './muteWords.ts';

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
  offerBack(muteWords(one).isMuted, one, () => setMuted([one], false));
}

/** Follows something and offers to take that back. */
export function follow(one: Follow): void {
  setFollowed([one], true);
  offerBack(followWords(one).isFollowed, one, () => setFollowed([one], false));
}

/** Says what was chosen. The label stands apart from the direction of the sentence. */
function offerBack(text: TextWith<'label'>, { label }: Mute | Follow, undo: () => void): void {
  takeBack();
  const said = say(text, { label: `\u2068${label}\u2069` });
  takeBack = showLine(`${said} `, { [words.undo]: undo, [page.close]: () => {} });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
