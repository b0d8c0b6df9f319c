import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** Takes out of the head what is only true of the page that was opened: browsers share the canonical address, and offer feeds. */
export function useHeadOfPage(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const page = document.querySelector<HTMLMetaElement>('meta[name=page]')?.content;
    const address = new URL(import.meta.env.BASE_URL + page, location.href).href;
    if (page === undefined || location.href.replace(/\/?([?#].*)?$/, '/') === address) return;
    for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=canonical],link[rel=alternate]'))
      if (link.rel === 'canonical' || link.href.startsWith(address)) link.remove();
  }, [pathname]);
}
