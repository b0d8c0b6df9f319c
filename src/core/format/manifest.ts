import { groupUnits } from '../facets/groups.ts';
import { feedLimitsShape } from './feedLimits.ts';
import { paperShape } from './paper.ts';
import {
  count,
  fields,
  list,
  nullable,
  number,
  oneOf,
  optional,
  record,
  refuse,
  type Shape,
  type Shaped,
  text,
} from './shape.ts';

/** Raise it with each change of a file's layout. The app refuses files of another format. */
export const DATA_FORMAT = 6;

/** The manifest's path, below the site's base. It names all other files. */
export const MANIFEST_PATH = 'data/manifest.json';

/** How many values of each facet the manifest holds, the most frequent first. */
export const FACET_VALUES_IN_MANIFEST = 12;

const format: Shape<typeof DATA_FORMAT> = (value, name) =>
  value === DATA_FORMAT ? DATA_FORMAT : refuse(name, String(DATA_FORMAT));
const facetValueShape = fields({ key: text, label: text, count });
const facetSummaryShape = fields({ total: count, values: list(facetValueShape) });

const manifestShape = fields({
  format,
  /** Hash of all data files. Two builds of the same records have the same hash. */
  edition: text,
  articles: count,
  /** An article that shares its story with no other counts as a story, too. */
  stories: count,
  /** Milliseconds UTC of the newest article. */
  newestAt: nullable(number),
  /** The paper's time zone, by its IANA name. All days and months are those of this zone. */
  timeZone: text,
  paper: paperShape,
  /** Which topics, sources and stories have feeds. Missing where the site has no feeds. */
  feeds: optional(feedLimitsShape),
  /** Articles per calendar month, without gaps; `firstMonth` is year * 12 + month (January is 0). */
  timeline: fields({ firstMonth: count, counts: list(count), undated: count }),
  /** What the stories are grouped by on the front page. */
  unit: oneOf(groupUnits),
  /** The choices of each filter group, by the group's key. */
  facets: record(facetSummaryShape),
  /** The publisher's own facets, in the order in which readers see them. Missing where there are none. */
  ownFacets: optional(list(fields({ key: text, label: text }))),
  /** Number of article shards. `shardOf` computes an article's shard from its id. */
  shards: count,
  /** First term of each chunk of the search index, so that the app can predict which files a search needs. */
  searchTerms: list(text),
  /** Paths below the site's base. */
  files: fields({
    newest: text,
    names: text,
    stories: text,
    columns: text,
    ranks: text,
    search: text,
    /** Only where the publisher's table of topics has any. */
    topicAliases: optional(text),
    topicNotes: optional(text),
  }),
});

export type Manifest = Shaped<typeof manifestShape>;
export type FacetValue = Shaped<typeof facetValueShape>;
export type OwnFacet = NonNullable<Manifest['ownFacets']>[number];
export type FacetSummary = Shaped<typeof facetSummaryShape>;
export type Timeline = Manifest['timeline'];

/** The keys of the publisher's own facets. */
export function facetKeys(ownFacets: readonly OwnFacet[] = []): string[] {
  return ownFacets.map(({ key }) => key);
}

/** The manifest as JSON. */
export function writeManifest(manifest: Manifest): string {
  return JSON.stringify(manifest);
}

/** Inverse of `writeManifest`, after `JSON.parse`. Throws a `FormatError` where `data` is not a manifest of this format. */
export function parseManifest(data: unknown): Manifest {
  return manifestShape(data, 'manifest');
}
