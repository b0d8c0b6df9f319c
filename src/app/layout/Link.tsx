import type { AnchorHTMLAttributes } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick' | 'target'> {
  /** An address of the app, below its base. */
  to: string;
  preventScrollReset?: boolean;
}

/** A link to another view. The router's own `Link` adds code to the first visit that prefetches from a server which this app does not have. */
export function Link({ to, preventScrollReset, ...rest }: LinkProps) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, { preventScrollReset: preventScrollReset === true });
  return <a {...rest} href={useHref(to)} onClick={follow} />;
}
