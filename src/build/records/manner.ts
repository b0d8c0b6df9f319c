import { contentHash } from '../contentHash.ts';
import type { Words } from '../../core/words/english.ts';
import { understandFields, type OwnNames } from '../../core/understoodFields.ts';

/** How records are read beside what they say themselves. It crosses to other threads, so it is plain data. */
export interface Manner {
  /** The publisher's own names of fields. */
  names: OwnNames;
  /** Fields for records that lack them, by the path of their folder: "" for all, "news/local". */
  defaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The publisher's own facets; missing where there are none. */
  facets?: readonly OwnFacetField[];
  /** The words of the paper for what stands in texts; missing for English ones. */
  words?: Words['body'];
  /** Whether the folder is a vault of Obsidian: `#sea` in a text is a topic, and each file's name a title. */
  isVault?: boolean;
}

/** Where records have the labels of a facet of the publisher's own. */
export interface OwnFacetField {
  key: string;
  /** A path into the front matter. */
  field: string;
}

/** Records say all themselves, under names that everyone uses. */
export const usualManner: Manner = { names: {}, defaults: {} };

/** A name for a manner: two manners with one name give the same results. Empty for the usual one. */
export function mannerKey({ names, defaults, facets = [], words, isVault = false }: Manner): string {
  const given = Object.keys(names).length + Object.keys(defaults).length + facets.length;
  const isUsual = given === 0 && words === undefined && !isVault;
  return isUsual ? '' : contentHash([JSON.stringify([names, defaults, facets, words, isVault])], 'base64url');
}

/** The fields that a record's folders give it, in the names of the format: the nearest folder goes first. */
export function defaultsFor(file: string, { names, defaults }: Manner): Record<string, unknown> {
  const folders = file.split('/').slice(0, -1);
  const given: Record<string, unknown> = {};
  for (let depth = 0; depth <= folders.length; depth++) {
    const own = defaults[folders.slice(0, depth).join('/')];
    if (own !== undefined) Object.assign(given, understandFields({ ...own }, names).data);
  }
  return given;
}
