import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ShardArticle } from '../../core/format/shard.ts';
import { loadedCard } from '../content/queries.ts';
import { useMutes } from '../mutes/mutes.tsx';

/** An article without those of its other reports and similar articles that are muted, and how many these are. */
export function useUnmuted(article: ShardArticle): { article: ShardArticle; muted: number } {
  const mutes = useMutes();
  const client = useQueryClient();
  return useMemo(() => {
    if (mutes === null) return { article, muted: 0 };
    const { coverage, similar } = article;
    const kindOf = (id: string | null) => (id === null ? null : (loadedCard(client, id)?.kind ?? null));
    const isLeft = (other: (typeof coverage | typeof similar)[number]) =>
      !mutes.isMuted({ excerpt: null, ...other, kind: kindOf(other.id) });
    const left = { coverage: coverage.filter(isLeft), similar: similar.filter(isLeft) };
    const muted = coverage.length + similar.length - left.coverage.length - left.similar.length;
    return { article: mutes.areHidden ? { ...article, ...left } : article, muted };
  }, [article, mutes, client]);
}
