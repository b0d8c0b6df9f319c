import type { Follow } from '../../core/memory/follow.ts';
import { createSlot } from '../layout/slot.ts';

/** What the page is drawn by of the memory, beside what is muted. */
export interface Remembered {
  /** The last first. */
  follows: readonly Follow[];
}

/** It is as on a first visit until the code of the memory has come. */
export const { set: setRemembered, use: useRemembered } = createSlot<Remembered>({ follows: [] });
