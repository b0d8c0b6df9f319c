import type { Plugin } from 'vite';

/** The modules of React Query that bring along what the reader has no use for. */
const QUERY = /@tanstack[\\/]query-core[\\/]build[\\/]modern[\\/](query|queryClient)\.js$/;

/** What a query client asks of a cache of mutations, where there never is one. */
const NO_MUTATIONS = '{ clear() {}, findAll: () => [], resumePausedMutations: () => Promise.resolve() }';

/**
 * Lets React Query's mutations and infinite queries fall out of the bundle: the reader only ever fetches files, each
 * whole. The package names both from within its client and its query, so that a bundler must take them for used.
 */
export function leanQuery(): Plugin {
  return {
    name: 'broadsheet:lean-query',
    apply: 'build',
    transform: { filter: { id: QUERY }, handler: (code) => ({ code: leanQueryCode(code), map: null }) },
  };
}

/** A module of React Query without the two. */
export function leanQueryCode(code: string): string {
  return code.replace('new MutationCache()', NO_MUTATIONS).replace('infiniteQueryBehavior(this.options.pages)', 'undefined');
}
