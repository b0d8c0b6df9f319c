import type { FacetCounts } from '../../core/facets/facetCounts.ts';
import { type Filters, formatFilters, noFilters } from '../../core/filters.ts';
import { useDates } from '../layout/dates.tsx';
import { ShareButton } from '../layout/ShareButton.tsx';
import { LaterViewSaver } from '../memory/LaterMemory.tsx';
import { chipsOf } from './chips.ts';
import * as words from '../../core/words/lists.ts';
import * as memory from '../../core/words/memory.ts';
import type { ChangeFilters } from './useFilters.ts';
import { useRenamed } from './useRenamed.ts';
import views from '../views/views.module.css';
import styles from './chips.module.css';

interface FilterChipsProps {
  facets: FacetCounts;
  filters: Filters;
  onChange: ChangeFilters;
}

/** The filters in force, each with a way to take it off, and the way to share the view. */
export default function FilterChips({ facets, filters, onChange }: FilterChipsProps) {
  useRenamed(filters, onChange);
  const chips = chipsOf(filters, facets, useDates());
  return (
    <>
      {chips.map(({ name, label, without }) => (
        <button key={name} type="button" className={styles.chip} onClick={() => onChange(without)}>
          <span className="visually-hidden">{words.removeFilter}</span>
          <span dir="auto">{label}</span>
          <span aria-hidden="true"> ✕</span>
        </button>
      ))}
      <button type="button" className={styles.clear} onClick={() => onChange({ ...noFilters, sort: filters.sort })}>
        {words.clearAll}
      </button>
      <ShareButton to={`/${formatFilters(filters)}`} title={null} className={styles.shareView} />
      <LaterViewSaver search={formatFilters(filters)} title={chips.map(({ label }) => label).join(', ')}>
        <span className={views.saverPlace} aria-hidden="true">
          {memory.saveView}
        </span>
      </LaterViewSaver>
    </>
  );
}
