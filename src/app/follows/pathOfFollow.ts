import { directoryFields, entryPath } from '../../core/entryPath.ts';
import type { Follow } from '../../core/memory/follow.ts';

/** The address of the page of a followed topic or source. */
export function pathOfFollow({ of, key }: Follow): string {
  return entryPath(of === directoryFields.topics ? 'topics' : 'sources', key);
}
