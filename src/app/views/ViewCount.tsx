import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isNewSince } from '../../core/memory/visits.ts';
import { loadAtRest } from '../content/code.ts';
import { bootstrapQuery } from '../content/queries.ts';
import { useSearchEngine } from '../content/useSearchEngine.ts';
import { formatCount } from '../layout/wording.ts';
import memory from '../memory/memory.module.css';
import { useRemembered } from '../memory/remembered.ts';
import { viewNewsQuery } from './viewNewsQuery.ts';

/** How many articles of a view are new since the visit before. It is asked at rest, stands beside a word and moves nothing. */
export function ViewCount({ search }: { search: string }) {
  const bootstrap = useQuery(bootstrapQuery()).data ?? null;
  const engine = useSearchEngine();
  const remembered = useRemembered();
  const newestAt = bootstrap?.manifest.newestAt ?? null;
  const isAtRest = useIsAtRest();
  const { data = 0 } = useQuery({
    ...viewNewsQuery(bootstrap, engine, remembered, search),
    enabled: isAtRest && isNewSince(remembered, newestAt),
  });
  return (
    data > 0 && (
      <span className={memory.savedCount}>
        {formatCount(data)}
        <span className="visually-hidden"> new</span>
      </span>
    )
  );
}

function useIsAtRest(): boolean {
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => loadAtRest(() => Promise.resolve(setAtRest(true))), []);
  return isAtRest;
}
