import { type MouseEvent, use } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { ArticleOrder, entryAfter } from '../article/articleEntry.ts';
import { opensElsewhere } from '../layout/Link.tsx';

/**
 * Opens the article of a clicked link (`data-panel` holds the article's id). One listener serves all cards, because each
 * link of the router would be drawn again with every change of the address.
 */
export function useOpenPanel(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  const location = useLocation();
  const order = use(ArticleOrder);
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-panel]') : null;
    const id = link?.getAttribute('data-panel') ?? null;
    if (link === null || id === null || opensElsewhere(event)) return;
    event.preventDefault();
    // Where a list goes that has the focus, Chromium works out its styles once more (290 elements, 2.1 ms, on a slow phone four times that).
    link.blur();
    void navigate(
      { pathname: `/articles/${encodeURIComponent(id)}`, search: location.search },
      { state: entryAfter(location, order) },
    );
  };
}
