import { useEffect, useRef } from 'react';

/** Milliseconds in which a list that is drawn anew comes to rest at its place. */
const SETTLED = 250;

/**
 * When the reader comes back to the list, gives the focus to the card of the article that was open last, or where the list
 * has none to that of the one before. The list stays where it is, unless that card is off the screen.
 */
export function useReturnedFocus(openId: string | null): void {
  const seen = useRef<readonly string[]>([]);
  useEffect(() => {
    if (openId !== null) {
      seen.current = [...seen.current.filter((id) => id !== openId), openId];
      return;
    }
    const link = seen.current.map(linkTo).findLast((found) => found !== null);
    seen.current = [];
    if (link === undefined || link === null) return;
    link.focus({ preventScroll: true });
    const timer = setTimeout(() => {
      if (document.activeElement === link && !isInWindow(link)) link.scrollIntoView({ block: 'nearest' });
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [openId]);
}

function linkTo(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-panel="${CSS.escape(id)}"]:not([tabindex])`);
}

function isInWindow(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
