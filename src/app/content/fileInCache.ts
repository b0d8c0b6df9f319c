import { queryOptions } from '@tanstack/react-query';
import { fetchIntoCache } from './files.ts';

/** A file that the browser's HTTP cache then holds for the worker. The worker fetches it again and reports a failure. */
export function fileInCacheQuery(path: string) {
  return queryOptions({
    queryKey: ['in cache', path],
    queryFn: ({ signal }) => fetchIntoCache(path, signal),
    retry: false,
    gcTime: Infinity,
  });
}
