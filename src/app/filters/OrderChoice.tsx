import { effectiveSort, type Filters, type Sort, sorts } from '../../core/filters.ts';
import * as words from '../../core/words/filters.ts';
import styles from './toolBox.module.css';

const labels: Record<Sort, string> = {
  newest: words.newest,
  relevance: words.relevance,
  quality: words.quality,
  heat: words.heat,
};

/** The order of the feed. "Best match" is offered where there is a query. */
export function OrderChoice({ filters, onChange }: { filters: Filters; onChange: (filters: Filters) => void }) {
  const offered = filters.query === '' ? sorts.filter((sort) => sort !== 'relevance') : sorts;
  const usual = filters.query === '' ? 'newest' : 'relevance';
  return (
    <label className={styles.order}>
      {words.order}
      <select
        value={effectiveSort(filters)}
        onChange={({ target }) => {
          const sort = sorts.find((known) => known === target.value) ?? usual;
          onChange({ ...filters, sort: sort === usual ? null : sort });
        }}
      >
        {offered.map((sort) => (
          <option key={sort} value={sort}>
            {labels[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
