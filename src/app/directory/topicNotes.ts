import { useQuery } from '@tanstack/react-query';
import type { DirectoryName } from '../../core/entryPath.ts';
import { parseTopicNotes } from '../../core/format/topicFiles.ts';
import type { TopicNote } from '../../core/format/topicNote.ts';
import { fetchJson } from '../content/files.ts';
import { useManifest } from '../content/useManifest.ts';

const none: ReadonlyMap<string, TopicNote> = new Map();

/** What the publisher says of topics, by their keys. Null while it loads; a page shows without what could not be had. */
export function useTopicNotes(of: DirectoryName): ReadonlyMap<string, TopicNote> | null {
  const { topicNotes: path = '' } = useManifest().files;
  const enabled = of === 'topics' && path !== '';
  const notes = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => fetchJson(path, parseTopicNotes, signal),
    enabled,
  });
  return enabled && notes.isPending ? null : (notes.data ?? none);
}
