import { type TouchEvent, useRef } from 'react';
import { direction } from '../../core/words/language.ts';
import { scrollsSideways } from './scrollsSideways.ts';
import type { Steps } from './useSteps.ts';

/** Pixels of a swipe at least, and from an edge of the window, where swipes belong to the system. */
const [SWIPE, EDGE] = [56, 24];
/** Milliseconds of a swipe at most. */
const LONGEST = 800;

/**
 * A swipe against the direction of reading leads to the next article, one along it to the previous one. It reads touches and not pointers: a pointer is lost to the
 * browser's own panning, unless the page forbids that, and then nobody could move about in a page that they have enlarged.
 */
export function useSwipe(steps: Steps | null) {
  const start = useRef<{ x: number; y: number; at: number } | null>(null);
  return {
    onTouchStart: ({ touches, target, timeStamp }: TouchEvent) => {
      const touch = touches[0];
      start.current =
        touch === undefined || touches.length > 1 || isEnlarged() || isAtEdge(touch.clientX) || isScrolled(target)
          ? null
          : { x: touch.clientX, y: touch.clientY, at: timeStamp };
    },
    onTouchEnd: ({ changedTouches, timeStamp }: TouchEvent) => {
      const touch = changedTouches[0];
      const from = start.current;
      start.current = null;
      if (from === null || touch === undefined || timeStamp - from.at > LONGEST || isSelecting()) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      if (Math.abs(x) >= SWIPE && Math.abs(x) > 2 * Math.abs(y))
        steps?.go(x < 0 === (direction === 'ltr') ? 'next' : 'previous');
    },
    onTouchCancel: () => (start.current = null),
  };
}

function isEnlarged(): boolean {
  return (window.visualViewport?.scale ?? 1) > 1.01;
}

function isAtEdge(x: number): boolean {
  return x < EDGE || x > window.innerWidth - EDGE;
}

function isSelecting(): boolean {
  return window.getSelection()?.isCollapsed === false;
}

function isScrolled(target: EventTarget): boolean {
  return target instanceof Element && scrollsSideways(target);
}
