import { useId, useState } from 'react';
import { type FilterField, type Filters, toggleKey } from '../../core/filters.ts';
import { kindLabel } from '../../core/label.ts';
import type { FacetChoices, FacetView } from '../../core/facets/view.ts';
import { formatCount } from '../layout/wording.ts';
import styles from './filters.module.css';

const groups: readonly { field: FilterField; name: string }[] = [
  { field: 'topics', name: 'Topics' },
  { field: 'providers', name: 'Sources' },
  { field: 'kinds', name: 'Kinds' },
];

/** Choices that a group shows before it is unfolded. */
const FOLDED = 8;

export interface FilterGroupsProps {
  facets: FacetView;
  filters: Filters;
  onChange: (filters: Filters) => void;
  /** The reader is about to filter: time to fetch what that takes. */
  onApproach: () => void;
}

/** The checkboxes: several at once in a group, each with the number of articles it would leave, where that is known. */
export function FilterGroups({ facets, filters, onChange, onApproach }: FilterGroupsProps) {
  return (
    <div onPointerEnter={onApproach} onFocus={onApproach}>
      {groups.map(({ field, name }) => (
        <FilterGroup
          key={field}
          name={name}
          labelOf={field === 'kinds' ? ({ label }) => kindLabel(label) : ({ label }) => label}
          facet={facets[field]}
          chosen={filters[field]}
          onToggle={(key) => onChange(toggleKey(filters, field, key))}
          onUnfold={onApproach}
        />
      ))}
    </div>
  );
}

interface FilterGroupProps {
  name: string;
  labelOf: (value: { label: string }) => string;
  facet: FacetChoices;
  chosen: readonly string[];
  onToggle: (key: string) => void;
  onUnfold: () => void;
}

function FilterGroup({ name, labelOf, facet, chosen, onToggle, onUnfold }: FilterGroupProps) {
  const [unfolded, setUnfolded] = useState(false);
  const list = useId();
  if (facet.total === 0) return null;
  const shown = facet.values.filter(({ key }, i) => unfolded || i < FOLDED || chosen.includes(key));
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      <ul id={list} className={unfolded ? styles.unfolded : undefined}>
        {shown.map((value) => (
          <li key={value.key}>
            <label className={value.count === 0 ? styles.none : undefined}>
              <input type="checkbox" checked={chosen.includes(value.key)} onChange={() => onToggle(value.key)} />
              <span dir="auto">{labelOf(value)}</span>{' '}
              <span className={styles.count}>{value.count !== null && formatCount(value.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {facet.total > FOLDED && (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={unfolded}
          aria-controls={list}
          onClick={() => {
            onUnfold();
            setUnfolded(!unfolded);
          }}
        >
          {unfolded ? 'Show fewer' : `Show all ${facet.total}`}
          <span className="visually-hidden"> {name.toLowerCase()}</span>
        </button>
      )}
    </fieldset>
  );
}
