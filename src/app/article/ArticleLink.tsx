import { type AnchorHTMLAttributes, use } from 'react';
import { useHref, useLocation, useNavigate } from 'react-router-dom';
import { opensElsewhere } from '../layout/Link.tsx';
import { ArticleOrder, entryAfter } from './articleEntry.ts';

/** A link from one article to another, in the same frame. It keeps the filters of the list. */
export function ArticleLink({ id, ...rest }: { id: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const location = useLocation();
  const navigate = useNavigate();
  const order = use(ArticleOrder);
  const to = `/articles/${encodeURIComponent(id)}${location.search}`;
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        void navigate(to, { state: entryAfter(location, order), preventScrollReset: true });
      }}
    />
  );
}
