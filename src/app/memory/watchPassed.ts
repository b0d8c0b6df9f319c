import { useEffect } from 'react';
import { loadCode } from '../content/code.ts';
import { createSlot } from '../layout/slot.ts';
import { usePreference } from '../layout/usePreference.ts';
import type { watchStory } from './passedStories.ts';

const { set, use } = createSlot<typeof watchStory | null>(null);

/** Watches the card of a story that the reader may scroll past. Null where the reader does not want that, which is usual. */
export const useWatchStory = use;

/** Where the reader wants it, loads the code that marks what they scroll past. */
export function useMarkPassed(): void {
  const isWanted = usePreference('passed') === 'read';
  useEffect(() => {
    if (!isWanted) return undefined;
    const ending = new AbortController();
    // Without it nothing is marked, and all else works.
    loadCode(() => import('./passedStories.ts')).then(
      ({ followScrolling, watchStory }) => {
        followScrolling(ending.signal);
        if (!ending.signal.aborted) set(watchStory);
      },
      () => {},
    );
    return () => {
      ending.abort();
      set(null);
    };
  }, [isWanted]);
}
