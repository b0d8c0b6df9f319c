import type { Follow } from '../../core/memory/follow.ts';
import type { Visits } from '../../core/memory/entry.ts';
import type { View } from '../../core/memory/view.ts';
import { createSlot } from '../layout/slot.ts';

/** What the page is drawn by of the memory, beside what is muted. */
export interface Remembered {
  /** The last first. */
  follows: readonly Follow[];
  /** In the reader's order. */
  views: readonly View[];
  /** What the paper opens with, as a search string. Null is the front page. */
  opening: string | null;
  /** What parts the new from what the reader could see before. Null on a first visit. */
  line: Visits['line'];
}

/** It is as on a first visit until the code of the memory has come. */
export const { set: setRemembered, use: useRemembered } = createSlot<Remembered>({
  follows: [],
  views: [],
  opening: null,
  line: null,
});
