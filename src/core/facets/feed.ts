import { directoryFields } from '../entryPath.ts';
import { groupPosition } from '../filterGroups.ts';
import type { Filters } from '../filters.ts';
import { type Columns, parseColumns } from '../format/columns.ts';
import type { LeadOf } from '../format/storyLeads.ts';
import type { TopicAliases } from '../format/topicFiles.ts';
import { countsFrom, type DirectoryEntry, listLabels } from './directory.ts';
import { detailsOf, type EntryDetails } from './entryDetails.ts';
import { countsOfSelection } from './facetCounts.ts';
import { applyOperators } from './operators.ts';
import { firstNew } from './firstNew.ts';
import { newArticles, ownArticles } from './own.ts';
import { renamedFilters, renamedOperators } from './renamed.ts';
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
  /** The key of the label that is meant by a key, which may be that of another name. */
  keyOf: (group: string, key: string) => string;
  /** Filters without other names; the same ones where they have none. */
  renamed: (filters: Filters) => Filters;
}

/** Opens a columns file, with the other names of topics. Throws as `parseColumns` does. */
export function openFacets(bytes: Uint8Array, leadOf: LeadOf, aliases: TopicAliases = new Map()): Facets {
  const columns = parseColumns(bytes);
  const cards = cardsOf(leadOf);
  const positionOf = (group: string) => groupPosition(group, columns.groups);
  return {
    buildFeed: (asked, hits, ranks, own = null) => {
      const filters = renamedFilters(asked, aliases);
      const articles = ownArticles(columns, filters, own, candidates(columns, hits, aliases));
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
    entries: (group) => listLabels(columns, positionOf(group)),
    countsFrom: (group, first) => countsFrom(columns, positionOf(group), first),
    firstNew: (at, publishedAt) => firstNew(columns.days, at, publishedAt),
    details: (group, key) => detailsOf(columns, positionOf(group), key),
    keyOf: (group, key) => (group === directoryFields.topics ? (aliases.get(key) ?? key) : key),
    renamed: (filters) => renamedFilters(filters, aliases),
  };
}

/** Ordinals of the articles that the query found, ascending. Null where there is no query: the filters then see all. */
function candidates(columns: Columns, hits: Hits | null, aliases: TopicAliases): Uint32Array | null {
  if (hits === null) return null;
  const ordinals = hits.ordinals?.toSorted() ?? null;
  return hits.operators === null
    ? ordinals
    : applyOperators(columns, renamedOperators(hits.operators, aliases), ordinals);
}
