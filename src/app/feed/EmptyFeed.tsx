import { type Filters, isNarrowedByFacets, noFilters } from '../../core/filters.ts';
import layout from '../layout/layout.module.css';

/** Stands for the feed where the folder has no records. */
export function EmptyEdition() {
  return (
    <main id="content" tabIndex={-1} className={layout.notice}>
      <h1>No news yet</h1>
      <p>
        The first edition is still to come. If this is your paper: put records (<code>.md</code> or <code>.txt</code>{' '}
        files with YAML front matter) into its folder and build again.
      </p>
    </main>
  );
}

/** Says that nothing passes the filters, and offers ways out. */
export function NothingFound({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
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
