import { useEffect } from 'react';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { useDates } from '../layout/dates.tsx';
import { writeReadOnFront } from '../layout/storage.ts';
import { MuteSheet } from '../mutes/MuteSheet.tsx';
import { useMuteSubject } from '../mutes/muting.ts';
import { currentMemory, onMemoryChange, rememberVisit, useMemory } from './memoryStore.ts';
import { TopicNames } from './TopicNames.tsx';
import { useMarkPassed } from './watchPassed.ts';
import * as words from '../../core/words/memory.ts';
import { say } from '../../core/words/say.ts';

/** Remembers the visit, and what the next first paint must know. Shows the sheet to mute by. */
export function PageMemory() {
  const { manifest, front } = useLoadedBootstrap() ?? {};
  const newestAt = manifest?.newestAt;
  useEffect(() => {
    if (newestAt === undefined) return undefined;
    const look = () => rememberVisit(newestAt);
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [newestAt]);
  useEffect(() => {
    if (front === undefined) return undefined;
    const mirror = () => {
      const { readOf, entries } = currentMemory();
      if (entries.size === 0) return;
      writeReadOnFront(front.cards.filter((card) => readOf(card) !== null).map(({ id }) => id));
    };
    mirror();
    // The cards dim themselves from here on.
    document.adoptedStyleSheets = [];
    return onMemoryChange(mirror);
  }, [front]);
  useLineLabel();
  useMarkPassed();
  const subject = useMuteSubject();
  const { topicAliases } = manifest?.files ?? {};
  return (
    <>
      {manifest !== undefined && topicAliases !== undefined && <TopicNames manifest={manifest} path={topicAliases} />}
      {subject !== null && <MuteSheet subject={subject} />}
    </>
  );
}

/** What the style sheet writes on the line in the lists between what is new and what was there before. */
function useLineLabel(): void {
  const { format } = useDates();
  const at = useMemory(({ visits }) => visits()?.line?.at ?? null);
  useEffect(() => {
    const time = at !== null && at <= Date.now() ? format(at, 'brief') : '';
    const label = time === '' ? words.lastVisit : say(words.lastVisitAt, { time });
    document.documentElement.style.setProperty('--last-visit', JSON.stringify(label));
  }, [at, format]);
}
