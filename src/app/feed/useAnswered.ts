import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Filters } from '../../core/filters.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { useSearchEngine } from '../content/engine.ts';
import { searchQuery } from '../content/searchQuery.ts';

/** Milliseconds for which a search leaves the page as it is: what is at hand is found within them. */
const PATIENCE = 100;

/**
 * The filters, held back for a moment while their search runs: where its answer comes within it, the page is drawn
 * once, with what was found, and not before that to say that it is being looked for.
 */
export function useAnswered(filters: Filters, manifest: Manifest): Filters {
  const engine = useSearchEngine();
  const { isLoading } = useQuery({ ...searchQuery(engine, manifest, filters), enabled: filters.query !== '' });
  const [shown, setShown] = useState(filters);
  if (!isLoading && shown !== filters) setShown(filters);
  useEffect(() => {
    if (!isLoading) return;
    const timer = window.setTimeout(() => setShown(filters), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [isLoading, filters]);
  return isLoading ? shown : filters;
}
