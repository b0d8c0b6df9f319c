import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
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
  const latest = useRef(filters);
  useEffect(() => {
    latest.current = filters;
  });
  const toggle = useCallback((field: FilterField, key: string) => onChange(toggleKey(latest.current, field, key)), [onChange]);
  return (
    <div onPointerEnter={onApproach} onFocus={onApproach}>
      {groups.map(({ field, name }) => (
        <FilterGroup
          key={field}
          field={field}
          name={name}
          facet={facets[field]}
          chosen={filters[field]}
          onToggle={toggle}
          onUnfold={onApproach}
        />
      ))}
    </div>
  );
}

interface FilterGroupProps {
  field: FilterField;
  name: string;
  facet: FacetChoices;
  chosen: readonly string[];
  onToggle: (field: FilterField, key: string) => void;
  onUnfold: () => void;
}

/** Drawn anew only if its own choices are others: a tick in one group leaves the rest alone. */
const FilterGroup = memo(function FilterGroup({ field, name, facet, chosen, onToggle, onUnfold }: FilterGroupProps) {
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
              <input type="checkbox" checked={chosen.includes(value.key)} onChange={() => onToggle(field, value.key)} />
              <span dir="auto">{field === 'kinds' ? kindLabel(value.label) : value.label}</span>{' '}
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
}, isSameGroup);

function isSameGroup({ chosen: before, ...a }: FilterGroupProps, { chosen: now, ...b }: FilterGroupProps): boolean {
  return a.facet === b.facet && a.onToggle === b.onToggle && a.onUnfold === b.onUnfold && before.length === now.length && before.every((key, i) => key === now[i]);
}
