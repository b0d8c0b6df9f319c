import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isNewSince } from '../../core/memory/visits.ts';
import type { Card } from '../../core/article.ts';
import { cardsQuery } from '../content/queries.ts';
import { useBootstrap } from '../content/useManifest.ts';
import { useClock } from '../layout/clock.tsx';
import { useDates } from '../layout/dates.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import { useTitleCount } from '../layout/usePageTitle.ts';
import { useMutes } from '../mutes/mutes.tsx';
import { useMemory } from './memoryStore.ts';
import * as words from '../../core/words/memory.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './memory.module.css';

/** "6 new since 11:40": how many of the newest stories came after the visit before, and when that was. */
export function NewSince() {
  const fresh = useNewCount();
  const { format } = useDates();
  const line = useMemory(lineOf);
  const at = useClock((now) => (line !== null && line.at <= now ? format(line.at, 'brief') : ''));
  useTitleCount(fresh?.count ?? 0);
  if (fresh === null) return null;
  const since = at === '' ? words.newSinceLastVisit : say(words.newSince, { time: at });
  const wide = <span className="wide">{since}</span>;
  return (
    <span className={styles.newSince}>
      <i className={styles.dot} />
      {sayWith(sayCount(fresh.isAll ? words.overNewCount : words.newCount, fresh.count, { wide: '{wide}' }), { wide })}
    </span>
  );
}

/** How many stories are new. `isAll`: as far as the newest cards go, all are. Null where none is, and before that is known. */
function useNewCount(): { count: number; isAll: boolean } | null {
  const { manifest, front } = useBootstrap();
  const line = useMemory(lineOf);
  const mutes = useMutes();
  const hasNews = line !== null && isNewSince({ line }, manifest.newestAt);
  const others = useQuery({ ...cardsQuery(manifest, { family: 'newest', page: 0 }), enabled: hasNews });
  return useMemo(() => {
    if (!hasNews || others.data === undefined) return null;
    const cards: Card[] = [...front.cards, ...others.data];
    const news = cards.filter(({ publishedAt }) => isNewSince({ line }, publishedAt));
    const count = news.filter((card) => mutes?.isMuted(card) !== true).length;
    return count === 0 ? null : { count, isAll: news.length === cards.length && news.length < manifest.stories };
  }, [hasNews, others.data, front, line, manifest, mutes]);
}

const lineOf = ({ visits }: { visits: () => { line: { at: number; newestAt: number } | null } | null }) =>
  visits()?.line ?? null;
