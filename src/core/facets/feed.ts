import { directoryFields } from '../entryPath.ts';
import { groupPosition } from '../filterGroups.ts';
import type { Filters } from '../filters.ts';
import { type Columns, parseColumns } from '../format/columns.ts';
import type { LeadOf } from '../format/storyLeads.ts';
import type { TopicAliases } from '../format/topicFiles.ts';
import { type DirectoryEntry, listLabels } from './directory.ts';
import { detailsOf, type EntryDetails } from './entryDetails.ts';
import { countsOfSelection } from './facetCounts.ts';
import { applyOperators } from './operators.ts';
import { ownArticles } from './own.ts';
import { renamedFilters, renamedOperators } from './renamed.ts';
import { selectArticles } from './select.ts';
import { type BuildFeed, cardsOf, type Hits } from './storyFeed.ts';
import { monthSpan } from './timeline.ts';

/** The facet columns of an edition. */
export interface Facets {
  buildFeed: BuildFeed;
  /** All labels of the filter group with this key, the most frequent first. */
  entries: (group: string) => DirectoryEntry[];
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
  return {
    buildFeed: (asked, hits, ranks, own = null) => {
      const filters = renamedFilters(asked, aliases);
      const articles = ownArticles(columns, filters, own, candidates(columns, hits, aliases));
      const selection = selectArticles(columns, filters, articles);
      const { ordinals, months } = selection;
      const timeline = { firstMonth: monthSpan(columns.days).firstMonth, counts: [...months], undated: 0 };
      return {
        ...cards(ordinals, filters, hits, ranks),
        facetCounts: countsOfSelection(columns, selection, filters),
        timeline,
      };
    },
    entries: (group) => listLabels(columns, groupPosition(group)),
    details: (group, key) => detailsOf(columns, groupPosition(group), key),
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
