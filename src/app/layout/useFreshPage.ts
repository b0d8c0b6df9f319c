import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';

/** A new page starts at its top, with the focus on its content. Back and forward keep the scroll position. */
export function useFreshPage(): void {
  const { pathname } = useLocation();
  const navigation = useNavigationType();
  const page = pathname.startsWith('/articles/') ? '/' : pathname;
  const previous = useRef(page);
  useEffect(() => {
    if (previous.current === page) return;
    previous.current = page;
    if (navigation === NavigationType.Pop) return;
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [page, navigation]);
}
