import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';

/** A new page starts at its top, with the focus on its content. Back and forward keep the scroll position. */
export function useFreshPage(): void {
  const { pathname } = useLocation();
  const navigation = useNavigationType();
  const isArticle = pathname.startsWith('/articles/');
  const previous = useRef(isArticle ? '/' : pathname);
  useEffect(() => {
    // An article lies over its list, or begins at its top by itself.
    if (isArticle || previous.current === pathname) return;
    previous.current = pathname;
    if (navigation === NavigationType.Pop) return;
    window.scrollTo(0, 0);
    // While the code of the new view is on its way, the old view is still there, but hidden.
    [...document.querySelectorAll<HTMLElement>('#content')].at(-1)?.focus({ preventScroll: true });
  }, [isArticle, pathname, navigation]);
}
