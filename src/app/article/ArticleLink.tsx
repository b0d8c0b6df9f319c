import type { AnchorHTMLAttributes } from 'react';
import { useLocation } from 'react-router-dom';
import { Link } from '../layout/Link.tsx';
import { stepsToFeed } from './usePanel.ts';

/** A link from one article to another, in the same panel. */
export function ArticleLink(rest: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <Link {...rest} state={stepsToFeed(useLocation())} preventScrollReset />;
}
