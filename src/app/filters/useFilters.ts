import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { type Filters, formatFilters, parseFilters } from '../../core/filters.ts';

/** The filters of the address, and a function that changes them. They are stored nowhere else. */
export function useFilters(): { filters: Filters; change: (next: Filters, options?: { replace: boolean }) => void } {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const filters = useMemo(() => parseFilters(search), [search]);
  const onFeed = pathname === '/' || pathname.startsWith('/articles/');
  const change = useCallback(
    (next: Filters, options = { replace: false }) => {
      void navigate(
        { pathname: onFeed ? pathname : '/', search: formatFilters(next) },
        { replace: options.replace, preventScrollReset: true },
      );
    },
    [navigate, onFeed, pathname],
  );
  return { filters, change };
}
