import * as v from 'valibot';

/** Raised whenever a file's layout changes; a reader refuses any other. */
export const DATA_FORMAT = 2;

/** Where the manifest is, below the site's base. Everything else is found through it. */
export const MANIFEST_PATH = 'data/manifest.json';

/** Values of each facet that the manifest itself carries, most frequent first. */
export const FACET_VALUES_IN_MANIFEST = 12;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const FacetValueSchema = v.object({ key: v.string(), label: v.string(), count });
const FacetSummarySchema = v.object({ total: count, values: v.array(FacetValueSchema) });

const ManifestSchema = v.object({
  format: v.literal(DATA_FORMAT),
  /** Hash over all data files: two builds of the same records have the same. */
  edition: v.string(),
  articles: count,
  /** Stories: an article that no other tells the story of is one, too. */
  stories: count,
  /** Milliseconds UTC of the newest article. */
  newestAt: v.nullable(v.number()),
  /** Articles per calendar month (UTC), without gaps; `firstMonth` is year * 12 + month (January is 0). */
  timeline: v.object({ firstMonth: count, counts: v.array(count), undated: count }),
  facets: v.object({ topics: FacetSummarySchema, providers: FacetSummarySchema, kinds: FacetSummarySchema }),
  /** Number of article shards: an article's shard follows from its id. */
  shards: count,
  /** Where each chunk of the search index's terms begins: which files a search needs is known before its code is there. */
  searchTerms: v.array(v.string()),
  /** Paths below the site's base. */
  files: v.object({ newest: v.string(), names: v.string(), stories: v.string(), columns: v.string(), ranks: v.string(), search: v.string() }),
});

export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type FacetValue = v.InferOutput<typeof FacetValueSchema>;
export type FacetSummary = v.InferOutput<typeof FacetSummarySchema>;
export type Timeline = Manifest['timeline'];

export function writeManifest(manifest: Manifest): string {
  return JSON.stringify(manifest);
}

/** Throws a `ValiError` where `data` is not a manifest of this format. */
export function parseManifest(data: unknown): Manifest {
  return v.parse(ManifestSchema, data);
}
