import { type Columns, parseColumns } from '../format/columns.ts';
import type { LeadOf } from '../format/storyLeads.ts';
import { type DirectoryEntry, listProviders, listTopics } from './directory.ts';
import { applyOperators } from './operators.ts';
import { selectArticles } from './select.ts';
import { cardsOf, type Found, type LayOut } from './storyFeed.ts';
import { monthSpan } from './timeline.ts';
import { facetsOfSelection } from './view.ts';

/** The facet columns of an edition, with all that is asked of them. */
export interface Facets {
  feed: LayOut;
  topics: () => DirectoryEntry[];
  providers: () => DirectoryEntry[];
}

/** Opens a columns file. Throws as `parseColumns` does. */
export function openFacets(bytes: Uint8Array, leadOf: LeadOf): Facets {
  const columns = parseColumns(bytes);
  const cards = cardsOf(leadOf);
  return {
    feed: (filters, found, ranks) => {
      const { ordinals, ...counts } = selectArticles(columns, filters, candidates(columns, found));
      const timeline = { firstMonth: monthSpan(columns.days).firstMonth, counts: [...counts.months], undated: 0 };
      return { ...cards(ordinals, filters, found, ranks), facets: facetsOfSelection(columns, counts), timeline };
    },
    topics: () => listTopics(columns),
    providers: () => listProviders(columns),
  };
}

/** The articles that the query leaves to the filters, ascending; null for all. */
function candidates(columns: Columns, found: Found | null): Uint32Array | null {
  if (found === null) return null;
  const hits = found.ordinals?.toSorted() ?? null;
  return found.operators === null ? hits : applyOperators(columns, found.operators, hits);
}
