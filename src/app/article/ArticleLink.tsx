import type { AnchorHTMLAttributes } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import { opensElsewhere } from '../layout/Link.tsx';
import { useOpenArticle } from './useOpenArticle.ts';

/** A link from one article to another, in the same frame. It keeps the filters of the list. */
export function ArticleLink({ id, ...rest }: { id: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const { search } = useLocation();
  const open = useOpenArticle();
  return (
    <a
      {...rest}
      href={useHref(`/articles/${encodeURIComponent(id)}${search}`)}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        open(id);
      }}
    />
  );
}
