import { useCallback, useMemo } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router-dom';
import { type Filters, formatFilters, parseFilters } from '../../core/filters.ts';
import { facetKeys } from '../../core/format/manifest.ts';
import { useOwnFacets } from '../content/useOwnFacets.ts';

/** The state of an entry of the history that a slider made. */
const SLID = 'slid';

export interface ChangeOptions {
  /** The new filters replace the entry of the history. */
  replace?: boolean;
  /** A step of a slider. A run of steps makes one entry. */
  slides?: boolean;
}

/** Changes the filters of the address. */
export type ChangeFilters = (next: Filters, options?: ChangeOptions) => void;

/** The filters of the address, a function that changes them, and whether the view has a feed to filter. They are stored nowhere else. */
export function useFilters(): { filters: Filters; change: ChangeFilters; onFeed: boolean } {
  const location: Location<unknown> = useLocation();
  const { pathname, search } = location;
  const navigate = useNavigate();
  const facets = useOwnFacets();
  const filters = useMemo(() => parseFilters(search, facetKeys(facets)), [search, facets]);
  const onFeed = pathname === '/' || pathname.startsWith('/articles/');
  const isSlid = location.state === SLID;
  const change = useCallback(
    (next: Filters, { replace = false, slides = false }: ChangeOptions = {}) => {
      void navigate(
        { pathname: onFeed ? pathname : '/', search: formatFilters(next) },
        { replace: replace || (slides && isSlid), state: slides ? SLID : null, preventScrollReset: true },
      );
    },
    [navigate, onFeed, pathname, isSlid],
  );
  return { filters, change, onFeed };
}
