import { groupPosition } from '../filterGroups.ts';
import { type Columns, parseColumns } from '../format/columns.ts';
import type { LeadOf } from '../format/storyLeads.ts';
import { countsFrom, type DirectoryEntry, listLabels } from './directory.ts';
import { detailsOf, type EntryDetails } from './entryDetails.ts';
import { countsOfSelection } from './facetCounts.ts';
import { applyOperators } from './operators.ts';
import { firstNew } from './firstNew.ts';
import { newArticles, ownArticles } from './own.ts';
import { selectArticles } from './select.ts';
import { type BuildFeed, cardsOf, type Hits } from './storyFeed.ts';
import { monthSpan } from './timeline.ts';

/** The facet columns of an edition. */
export interface Facets {
  buildFeed: BuildFeed;
  /** All labels of the filter group with this key, the most frequent first. */
  entries: (group: string) => DirectoryEntry[];
  /** How many articles each of these labels has from the ordinal `first` on, by its key. Those without any are left out. */
  countsFrom: (group: string, first: number) => Map<string, number>;
  /** As in `firstNew.ts`. */
  firstNew: (at: number, publishedAt: (ordinal: number) => Promise<number | null>) => Promise<number>;
  details: (group: string, key: string) => EntryDetails;
}

/** Opens a columns file. Throws as `parseColumns` does. */
export function openFacets(bytes: Uint8Array, leadOf: LeadOf): Facets {
  const columns = parseColumns(bytes);
  const cards = cardsOf(leadOf);
  return {
    buildFeed: (filters, hits, ranks, own = null) => {
      const articles = ownArticles(columns, filters, own, candidates(columns, hits));
      const selection = selectArticles(columns, filters, articles);
      const { ordinals, months } = selection;
      const news = own === null || own.firstNew === null ? null : newArticles(columns, own, articles);
      const timeline = { firstMonth: monthSpan(columns.days).firstMonth, counts: [...months], undated: 0 };
      return {
        ...cards(ordinals, filters, hits, ranks),
        facetCounts: countsOfSelection(columns, selection, filters, news && selectArticles(columns, filters, news)),
        timeline,
      };
    },
    entries: (group) => listLabels(columns, groupPosition(group)),
    countsFrom: (group, first) => countsFrom(columns, groupPosition(group), first),
    firstNew: (at, publishedAt) => firstNew(columns.days, at, publishedAt),
    details: (group, key) => detailsOf(columns, groupPosition(group), key),
  };
}

/** Ordinals of the articles that the query found, ascending. Null where there is no query: the filters then see all. */
function candidates(columns: Columns, hits: Hits | null): Uint32Array | null {
  if (hits === null) return null;
  const ordinals = hits.ordinals?.toSorted() ?? null;
  return hits.operators === null ? ordinals : applyOperators(columns, hits.operators, ordinals);
}
