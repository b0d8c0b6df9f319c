import { useQuery } from '@tanstack/react-query';
import { uncounted } from '../../core/facets/uncounted.ts';
import { type Filters, isNarrowedByFacets, noFilters } from '../../core/filters.ts';
import { facetsQuery } from '../content/queries.ts';
import { searchQuery } from '../content/searchQuery.ts';
import { ownQuery } from '../memory/ownQuery.ts';
import { useRemembered } from '../memory/remembered.ts';
import { useManifest } from '../content/useManifest.ts';
import { useSearchEngine } from '../content/useSearchEngine.ts';
import { chipsOf } from '../filters/chips.ts';
import { useDates } from '../layout/dates.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import * as words from '../../core/words/lists.ts';
import { say, type TextWith } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import layout from '../layout/layout.module.css';
import styles from './list.module.css';

interface NothingFoundProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Says that nothing passes the filters, and offers the ways out that leave something, each with what it leaves. */
export function NothingFound({ filters, onChange }: NothingFoundProps) {
  const manifest = useManifest();
  const left = useWhatIsLeft(filters);
  const chips = chipsOf(filters, uncounted(manifest.facets), useDates());
  const waysOut = chips
    .map(({ name, label, without }) => ({ name, label, without, count: left(without) }))
    .filter(({ count }) => count !== 0);
  const { query, exact } = filters;
  const narrowedToo = query !== '' && isNarrowedByFacets(filters);
  const searchAll = { ...noFilters, query, exact };
  const foundInAll = narrowedToo ? left(searchAll) : 0;
  return (
    <div className={layout.notice}>
      <h2>{words.nothingFound}</h2>
      <p>{query === '' ? words.nonePasses : say(noneMatches(exact, narrowedToo), { query })}</p>
      {chips.length > 1 && waysOut.length > 0 && (
        <ul className={styles.waysOut}>
          {waysOut.map(({ name, label, without, count }) => (
            <li key={name}>
              <button type="button" className={layout.link} onClick={() => onChange(without)}>
                {sayWith(words.without, { filter: <span dir="auto">{label}</span> })}
              </button>
              <Left count={count} />
            </li>
          ))}
        </ul>
      )}
      <p className={layout.noticeActions}>
        {foundInAll !== 0 && (
          <span>
            <button type="button" className={layout.button} onClick={() => onChange(searchAll)}>
              {words.searchAll}
            </button>
            <Left count={foundInAll} />
          </span>
        )}
        <button
          type="button"
          className={foundInAll === 0 ? layout.button : layout.link}
          onClick={() => onChange(noFilters)}
        >
          {words.showAll}
        </button>
      </p>
    </div>
  );
}

function noneMatches(exact: boolean, narrowedToo: boolean): TextWith<'query'> {
  if (exact) return narrowedToo ? words.noneMatchesExactlyWithin : words.noneMatchesExactly;
  return narrowedToo ? words.noneMatchesWithin : words.noneMatches;
}

/** How many articles a way out leaves. Nothing while that is unknown. */
function Left({ count }: { count: number | null }) {
  return count === null ? null : <small className={styles.leaves}>{sayCount(words.leaves, count)}</small>;
}

/** Gives how many articles pass some filters that have the query of the filters in force, or none. Null while it is unknown. */
function useWhatIsLeft(filters: Filters): (others: Filters) => number | null {
  const manifest = useManifest();
  const engine = useSearchEngine();
  const hasQuery = filters.query !== '';
  const search = useQuery({ ...searchQuery(engine, manifest, filters), enabled: hasQuery });
  const facets = useQuery(facetsQuery(manifest));
  const isOwn = filters.show.length > 0;
  const own = useQuery({ ...ownQuery(manifest, useRemembered()), enabled: isOwn });
  return (others) => {
    const hits = others.query === '' ? null : search.data;
    if (facets.data === undefined || hits === undefined || (isOwn && own.data === undefined)) return null;
    return facets.data.buildFeed({ ...others, sort: 'newest' }, hits, null, own.data).articles;
  };
}
