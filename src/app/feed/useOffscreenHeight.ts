import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far from the screen an element is far off. */
const FAR = '3000px';

/**
 * Measures an element that is far off the screen, so that blank space of its height can replace its content. `height` is
 * in CSS pixels. It is null where the content is to be drawn, and always while not `enabled`.
 */
export function useOffscreenHeight(enabled: boolean): {
  element: RefObject<HTMLDivElement | null>;
  height: number | null;
} {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    if (!enabled || element.current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        const latest = entries.at(-1);
        if (latest !== undefined) setHeight(latest.isIntersecting ? null : latest.boundingClientRect.height);
      },
      { rootMargin: FAR },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [enabled]);
  return { element, height: enabled ? height : null };
}
