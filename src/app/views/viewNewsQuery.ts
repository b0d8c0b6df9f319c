import { queryOptions } from '@tanstack/react-query';
import { parseFilters } from '../../core/filters.ts';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { facetKeys } from '../../core/format/manifest.ts';
import { facetsQuery } from '../content/queries.ts';
import type { SearchEngine } from '../content/useSearchEngine.ts';
import { ownQuery } from '../memory/ownQuery.ts';
import type { Remembered } from '../memory/remembered.ts';

/** How many articles that a search string leaves are new. It fetches what the search and the filters need. */
export function viewNewsQuery(
  bootstrap: Bootstrap | null,
  engine: SearchEngine,
  remembered: Remembered,
  search: string,
) {
  return queryOptions({
    queryKey: ['viewNews', bootstrap?.manifest.edition, remembered, search],
    queryFn: async ({ client, signal }): Promise<number> => {
      if (bootstrap === null) return 0;
      const { manifest } = bootstrap;
      const own = facetKeys(manifest.ownFacets);
      const filters = parseFilters(search, own);
      const { query, exact } = filters;
      const asked = { text: query, exact, aside: true, own };
      const hits = query === '' ? null : await engine.search(manifest.files.search, asked, signal, () => {});
      const remembers = await client.ensureQueryData(ownQuery(bootstrap, remembered));
      const { buildFeed } = await client.ensureQueryData(facetsQuery(manifest));
      const show = filters.show.includes('followed') ? (['followed', 'new'] as const) : (['new'] as const);
      return buildFeed({ ...filters, show, sort: 'newest' }, hits, null, remembers).articles;
    },
  });
}
