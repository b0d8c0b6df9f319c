import { type Filters, isNarrowedByFacets, noFilters } from '../../core/filters.ts';
import layout from '../layout/layout.module.css';

/** Says that nothing passes the filters, and offers ways out. */
export default function NothingFound({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const narrowedToo = filters.query !== '' && isNarrowedByFacets(filters);
  return (
    <div className={layout.notice}>
      <h2>Nothing found</h2>
      <p>
        {filters.query === ''
          ? 'No article passes these filters together.'
          : `No article matches ${filters.exact ? 'exactly ' : ''}“${filters.query}”${narrowedToo ? ' within these filters' : ''}.`}
      </p>
      <p className={layout.noticeActions}>
        {narrowedToo && (
          <button
            type="button"
            className={layout.button}
            onClick={() => onChange({ ...noFilters, query: filters.query, exact: filters.exact })}
          >
            Search all articles
          </button>
        )}
        <button type="button" className={narrowedToo ? layout.link : layout.button} onClick={() => onChange(noFilters)}>
          Show all articles
        </button>
      </p>
    </div>
  );
}
