import { useQuery } from '@tanstack/react-query';
import { isNewSince } from '../../core/memory/visits.ts';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { useSearchEngine } from '../content/useSearchEngine.ts';
import { formatCount } from '../../core/words/count.ts';
import * as words from '../../core/words/memory.ts';
import { sayWith } from '../layout/sayWith.tsx';
import memory from '../memory/memory.module.css';
import { useRemembered } from '../memory/remembered.ts';
import { viewNewsQuery } from './viewNewsQuery.ts';

/** How many articles of a view are new since the visit before. It stands beside a word and moves nothing. */
export default function ViewCount({ search }: { search: string }) {
  const bootstrap = useLoadedBootstrap();
  const engine = useSearchEngine();
  const remembered = useRemembered();
  const newestAt = bootstrap?.manifest.newestAt ?? null;
  const { data = 0 } = useQuery({
    ...viewNewsQuery(bootstrap, engine, remembered, search),
    enabled: isNewSince(remembered, newestAt),
  });
  return (
    data > 0 && (
      <span className={memory.savedCount}>
        {sayWith(words.newInView, {
          count: formatCount(data),
          new: <span className="visually-hidden">{words.newInViewRest}</span>,
        })}
      </span>
    )
  );
}
