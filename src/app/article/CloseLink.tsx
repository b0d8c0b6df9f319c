import type { AnchorHTMLAttributes } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import { opensElsewhere } from '../layout/Link.tsx';
import { useCloseArticle } from './useCloseArticle.ts';

/** A link from the article to the list that it was opened from, which keeps the filters. */
export function CloseLink(rest: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const close = useCloseArticle();
  const { search } = useLocation();
  return (
    <a
      {...rest}
      href={useHref(`/${search}`)}
      data-action="close"
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        close();
      }}
    />
  );
}
