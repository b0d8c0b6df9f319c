import { useSyncExternalStore } from 'react';
import type { Mute, MuteSubject } from '../../core/memory/mute.ts';
import { setMuted } from '../memory/memoryStore.ts';

/** What the reader is about to mute, or has just muted. */
interface Muting {
  /** The article of the open sheet. */
  subject: MuteSubject | null;
  muted: Mute | null;
}

let muting: Muting = { subject: null, muted: null };
const listeners = new Set<() => void>();

export function useMuting(): Muting {
  return useSyncExternalStore(listen, () => muting);
}

/** Opens the sheet that offers what may be muted of an article. */
export function openMuteSheet(subject: MuteSubject): void {
  set({ subject, muted: null });
}

export function closeMuteSheet(): void {
  set({ ...muting, subject: null });
}

/** Mutes something and offers to take that back. */
export function mute(one: Mute): void {
  setMuted([one], true);
  set({ subject: null, muted: one });
}

/** Ends the offer to take the last mute back. */
export function forgetLastMute(): void {
  set({ ...muting, muted: null });
}

function set(next: Muting): void {
  muting = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
