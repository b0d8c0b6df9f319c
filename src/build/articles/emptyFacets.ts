import type { Article } from '../../core/article.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { FacetSetting } from '../settings/facets.ts';

/** Names the publisher's own facets of which no article has a label: the name of the field may be mistyped. */
export function emptyFacets(articles: readonly Article[], facets: readonly FacetSetting[]): Diagnostic[] {
  const used = new Set(articles.flatMap(({ facets: labels = {} }) => Object.keys(labels)));
  const empty = articles.length === 0 ? [] : facets.filter(({ key }) => !used.has(key));
  return empty.map(({ key, field }) => diagnose('setting-facet', { file: `facets.${key}`, field }));
}
