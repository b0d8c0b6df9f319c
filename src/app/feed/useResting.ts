import { startTransition, useEffect, useState } from 'react';
import { growsByItself } from './LoadMore.tsx';

/** What says that the reader begins to move through the page. */
const signs = ['scroll', 'wheel', 'touchmove', 'keydown'] as const;

/** Whether the reader has only just come, and not moved yet: one who leaves from the first screen costs nothing more. */
export function useResting(): boolean {
  const [resting, setResting] = useState(growsByItself);
  useEffect(() => {
    const ended = new AbortController();
    const end = () => {
      ended.abort();
      // More cards must not hold up what the reader does.
      startTransition(() => setResting(false));
    };
    for (const sign of signs) window.addEventListener(sign, end, { passive: true, signal: ended.signal });
    return () => ended.abort();
  }, []);
  return resting;
}
