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
    const id =
      event.target instanceof Element ? event.target.closest('a[data-panel]')?.getAttribute('data-panel') : null;
    if (id === null || id === undefined || opensElsewhere(event)) return;
    event.preventDefault();
    void navigate(
      { pathname: `/articles/${encodeURIComponent(id)}`, search: location.search },
      { state: entryAfter(location, order) },
    );
  };
}
