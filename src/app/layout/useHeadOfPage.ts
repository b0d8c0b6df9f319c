import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** What the build says of the page that it made alone, but for the feeds of the paper: where it should be listed, its twin and its own feeds. */
const OF_PAGE = 'link[rel=canonical],link[rel=alternate]';

/** Takes out of the head what is not true of another view: browsers share the canonical address, and offer feeds. */
export function useHeadOfPage(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    const { content = '' } = document.querySelector<HTMLMetaElement>('meta[name=page]') ?? {};
    const base = import.meta.env.BASE_URL;
    if (location.pathname.replace(/\/?$/, '/') === base + content) return;
    for (const tag of document.head.querySelectorAll<HTMLLinkElement>(OF_PAGE))
      if (!/^feed\.\w+$/.test(tag.getAttribute('href')?.slice(base.length) ?? '')) tag.remove();
  }, [pathname]);
}
