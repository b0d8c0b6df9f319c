import type { AnchorHTMLAttributes } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick' | 'target'> {
  /** An address of the reader, below its base. */
  to: string;
  preventScrollReset?: boolean;
}

/** A link to another view. The router's own brings along what fetches ahead from a server of its framework. */
export function Link({ to, preventScrollReset, ...rest }: LinkProps) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, { preventScrollReset: preventScrollReset === true });
  return <a {...rest} href={useHref(to)} onClick={follow} />;
}
