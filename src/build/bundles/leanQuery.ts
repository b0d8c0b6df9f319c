import type { Plugin } from 'vite';
import { rewriteModules } from './rewriteModules.ts';

/** The modules of React Query that bring along what the reader has no use for. */
const QUERY = /@tanstack[\\/]query-core[\\/]build[\\/]modern[\\/](query|queryClient)\.js$/;

/** What a query client asks of a cache of mutations, where there never is one. */
const NO_MUTATIONS = '{ clear() {}, findAll: () => [], resumePausedMutations: () => Promise.resolve() }';

/** What a client and its queries can do that nothing asks of them here: methods, which a bundler takes for used. */
export const UNASKED = [
  'isFetching', 'isMutating', 'getQueryState', 'setQueriesData', 'removeQueries', 'resetQueries', 'cancelQueries', 'invalidateQueries', 'refetchQueries',
  'query', 'infiniteQuery', 'fetchInfiniteQuery', 'prefetchInfiniteQuery', 'ensureInfiniteQueryData', 'getMutationCache', 'getDefaultOptions', 'setDefaultOptions',
  'setQueryDefaults', 'setMutationDefaults', 'getMutationDefaults', 'defaultMutationOptions', 'reset', 'invalidate', 'isDisabled', 'isStatic',
];
const UNASKED_METHODS = new RegExp(`^\\t(?:async )?(?:${UNASKED.join('|')})\\(.*\\) \\{\\n[^]*?^\\t\\}\\n`, 'gm');

/**
 * Lets React Query's mutations and infinite queries fall out of the bundle, and what else nothing asks of it: the reader
 * only ever fetches files, each whole, and once. The package names the two from within its client and its query, so that
 * a bundler must take them for used.
 */
export function leanQuery(): Plugin {
  return rewriteModules('broadsheet:lean-query', QUERY, leanQueryCode);
}

/** A module of React Query without any of that. */
export function leanQueryCode(code: string): string {
  return code.replace(UNASKED_METHODS, '').replace('new MutationCache()', NO_MUTATIONS).replace('infiniteQueryBehavior(this.options.pages)', 'undefined');
}
