import { type RefObject, useEffect, useRef, useState } from 'react';

/** How far off the screen content must be to be folded. */
const FAR = '3000px';

/** Whether content far off the screen may give way to blank space of its height: `height` in CSS pixels, null where it is to be drawn. */
export function useFolded(folds: boolean): { element: RefObject<HTMLDivElement | null>; height: number | null } {
  const element = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    if (!folds || element.current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => {
      const latest = entries.at(-1);
      if (latest !== undefined) setHeight(latest.isIntersecting ? null : latest.boundingClientRect.height);
    }, { rootMargin: FAR });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [folds]);
  return { element, height: folds ? height : null };
}
