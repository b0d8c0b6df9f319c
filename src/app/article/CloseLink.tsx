import type { AnchorHTMLAttributes } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import { opensElsewhere } from '../layout/Link.tsx';
import { useClosePanel } from './usePanel.ts';

/** A link from the panel to the feed, which keeps the filters. */
export function CloseLink(rest: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const close = useClosePanel();
  const { search } = useLocation();
  return (
    <a
      {...rest}
      href={useHref(`/${search}`)}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        close();
      }}
    />
  );
}
