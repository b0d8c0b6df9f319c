import { count, fields, list, nullable, number, refuse, type Shape, type Shaped, text } from './shape.ts';

/** Raised whenever a file's layout changes; a reader refuses any other. */
export const DATA_FORMAT = 2;

/** Where the manifest is, below the site's base. Everything else is found through it. */
export const MANIFEST_PATH = 'data/manifest.json';

/** Values of each facet that the manifest itself carries, most frequent first. */
export const FACET_VALUES_IN_MANIFEST = 12;

const format: Shape<typeof DATA_FORMAT> = (value, name) => (value === DATA_FORMAT ? DATA_FORMAT : refuse(name, String(DATA_FORMAT)));
const facetValueShape = fields({ key: text, label: text, count });
const facetSummaryShape = fields({ total: count, values: list(facetValueShape) });

const manifestShape = fields({
  format,
  /** Hash over all data files: two builds of the same records have the same. */
  edition: text,
  articles: count,
  /** Stories: an article that no other tells the story of is one, too. */
  stories: count,
  /** Milliseconds UTC of the newest article. */
  newestAt: nullable(number),
  /** Articles per calendar month (UTC), without gaps; `firstMonth` is year * 12 + month (January is 0). */
  timeline: fields({ firstMonth: count, counts: list(count), undated: count }),
  facets: fields({ topics: facetSummaryShape, providers: facetSummaryShape, kinds: facetSummaryShape }),
  /** Number of article shards: an article's shard follows from its id. */
  shards: count,
  /** Where each chunk of the search index's terms begins: which files a search needs is known before its code is there. */
  searchTerms: list(text),
  /** Paths below the site's base. */
  files: fields({ newest: text, names: text, stories: text, columns: text, ranks: text, search: text }),
});

export type Manifest = Shaped<typeof manifestShape>;
export type FacetValue = Shaped<typeof facetValueShape>;
export type FacetSummary = Shaped<typeof facetSummaryShape>;
export type Timeline = Manifest['timeline'];

/** The manifest as JSON. */
export function writeManifest(manifest: Manifest): string {
  return JSON.stringify(manifest);
}

/** Inverse of `writeManifest`, behind `JSON.parse`. Throws a `FormatError` where `data` is not a manifest of this format. */
export function parseManifest(data: unknown): Manifest {
  return manifestShape(data, 'manifest');
}
