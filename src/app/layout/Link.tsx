import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick' | 'target'> {
  /** An address of the app, below its base. */
  to: string;
  /** The state of the new entry of the history. */
  state?: unknown;
  preventScrollReset?: boolean;
}

/** A link to another view. The router's own `Link` adds code to the first visit that prefetches from a server which this app does not have. */
export function Link({ to, state, preventScrollReset, ...rest }: LinkProps) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to, {
    state,
    preventScrollReset: preventScrollReset === true,
  });
  return <a {...rest} href={useHref(to)} onClick={follow} />;
}

/** Whether a click on a link asks for another tab or window, or for a menu. */
export function opensElsewhere(event: MouseEvent): boolean {
  return event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}
