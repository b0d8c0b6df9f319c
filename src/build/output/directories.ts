import { directoryFields } from '../../core/entryPath.ts';
import { filterGroups } from '../../core/filterGroups.ts';
import type { Columns } from '../../core/format/columns.ts';

/** The directories of an edition: topics, sources, then the facets of the publisher's own. */
export function directoriesIn({ groups }: Columns): string[] {
  return [...Object.keys(directoryFields), ...groups.slice(filterGroups.length).map(({ key }) => key)];
}
