import { type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** How far from the screen an element is far off. */
const FAR = '3000px';

/**
 * Measures an element that is far off the screen, so that blank space of its height can replace its content. `height` is
 * in CSS pixels. It is null where the content is to be drawn: also on paper, and always while not `enabled`.
 */
export function useOffscreenHeight(enabled: boolean): {
  element: RefObject<HTMLDivElement | null>;
  height: number | null;
} {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const { current } = element;
    if (!enabled || current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        const latest = entries.at(-1);
        if (latest !== undefined) setHeight(latest.isIntersecting ? null : latest.boundingClientRect.height);
      },
      { rootMargin: FAR },
    );
    observer.observe(current);
    const drawForPaper = () => {
      observer.disconnect();
      flushSync(() => setHeight(null));
    };
    const drawForScreen = () => observer.observe(current);
    window.addEventListener('beforeprint', drawForPaper);
    window.addEventListener('afterprint', drawForScreen);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', drawForPaper);
      window.removeEventListener('afterprint', drawForScreen);
    };
  }, [enabled]);
  return { element, height: enabled ? height : null };
}
