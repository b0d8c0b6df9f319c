import { use } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { ArticleOrder, entryAfter } from './articleEntry.ts';

/** Opens another article in the same frame. It keeps the filters of the list. */
export function useOpenArticle(): (id: string) => void {
  const location = useLocation();
  const navigate = useNavigate();
  const order = use(ArticleOrder);
  return (id) => {
    const state = entryAfter(location, order);
    void navigate(`/articles/${encodeURIComponent(id)}${location.search}`, { state, preventScrollReset: true });
  };
}
