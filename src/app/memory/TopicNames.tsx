import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { directoryFields } from '../../core/entryPath.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import type { Follow } from '../../core/memory/follow.ts';
import type { Mute } from '../../core/memory/mute.ts';
import { facetsQuery, topicAliasesQuery } from '../content/queries.ts';
import { setFollowed, setMuted, useMuted } from './memoryStore.ts';
import { useRemembered } from './remembered.ts';

/** Where a topic became another name of one: what the reader followed and muted by it is the topic from now on. `path`: of the file with the other names. */
export function TopicNames({ manifest, path }: { manifest: Manifest; path: string }) {
  const { follows } = useRemembered();
  const mutes = useMuted();
  const isOfTopic = ({ of }: Pick<Mute, 'of'>) => of === directoryFields.topics;
  const enabled = follows.some(isOfTopic) || mutes.some(isOfTopic);
  const { data: aliases } = useQuery({ ...topicAliasesQuery(path), enabled });
  const isFormer = (mark: Mute) => isOfTopic(mark) && aliases?.has(mark.key) === true;
  const [followed, muted] = [follows.filter(isFormer), mutes.filter(isFormer)];
  const needsNames = followed.length + muted.length > 0;
  const { data: facets } = useQuery({ ...facetsQuery(manifest), enabled: needsNames });
  useEffect(() => {
    if (facets === undefined || !needsNames) return;
    const topics = new Map(facets.entries(directoryFields.topics).map(({ key, label }) => [key, label]));
    const present = <Mark extends Mute | Follow>(mark: Mark): Mark => {
      const key = facets.keyOf(mark.of, mark.key);
      return { ...mark, key, label: topics.get(key) ?? mark.label };
    };
    setFollowed(followed, false);
    setFollowed(followed.map(present), true);
    setMuted(muted, false);
    setMuted(muted.map(present), true);
  });
  return null;
}
