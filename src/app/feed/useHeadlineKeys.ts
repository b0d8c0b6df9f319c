import { useEffect } from 'react';

/** The keys j and k move the focus from headline to headline. They begin with the first headline in view. */
export function useHeadlineKeys(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j') moveFocus(1);
      if (event.key === 'k') moveFocus(-1);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function moveFocus(step: 1 | -1): void {
  const headlines = [...document.querySelectorAll<HTMLElement>('[role="feed"] article :is(h2, h3) a')];
  const current = headlines.findIndex((headline) => headline.closest('article')?.contains(document.activeElement));
  const inView = headlines.findIndex((headline) => headline.getBoundingClientRect().top > 0);
  const next = headlines[current === -1 ? inView : current + step];
  next?.focus();
  next?.closest('article')?.scrollIntoView({ block: 'nearest' });
}
