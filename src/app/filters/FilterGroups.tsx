import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { FacetChoices, FacetCounts } from '../../core/facets/facetCounts.ts';
import { type FilterField, type Filters, toggleKey } from '../../core/filters.ts';
import { kindLabel } from '../../core/label.ts';
import { formatCount } from '../layout/wording.ts';
import styles from './filters.module.css';

const groups: readonly { field: FilterField; name: string }[] = [
  { field: 'topics', name: 'Topics' },
  { field: 'providers', name: 'Sources' },
  { field: 'kinds', name: 'Kinds' },
];

/** Choices that a collapsed group shows. */
const COLLAPSED = 8;

export interface FilterGroupsProps {
  facets: FacetCounts;
  filters: Filters;
  onChange: (filters: Filters) => void;
  /** The reader comes near the choices. */
  onApproach: () => void;
}

/** The checkboxes of all groups, each with the number of articles that it would leave, where that is known. */
export function FilterGroups({ facets, filters, onChange, onApproach }: FilterGroupsProps) {
  const latest = useRef(filters);
  useEffect(() => {
    latest.current = filters;
  });
  const toggle = useCallback(
    (field: FilterField, key: string) => onChange(toggleKey(latest.current, field, key)),
    [onChange],
  );
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
          onExpand={onApproach}
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
  onExpand: () => void;
}

/** Memoised by its own choices, so that a tick in one group does not draw the others again. */
const FilterGroup = memo(function FilterGroup({ field, name, facet, chosen, onToggle, onExpand }: FilterGroupProps) {
  const [expanded, setExpanded] = useState(false);
  const list = useId();
  if (facet.total === 0) return null;
  const shown = facet.values.filter(({ key }, i) => expanded || i < COLLAPSED || chosen.includes(key));
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      <ul id={list} className={expanded ? styles.expanded : undefined}>
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
      {facet.total > COLLAPSED && (
        <button
          type="button"
          className={styles.expand}
          aria-expanded={expanded}
          aria-controls={list}
          onClick={() => {
            onExpand();
            setExpanded(!expanded);
          }}
        >
          {expanded ? 'Show fewer' : `Show all ${facet.total}`}
          <span className="visually-hidden"> {name.toLowerCase()}</span>
        </button>
      )}
    </fieldset>
  );
}, isSameGroup);

function isSameGroup({ chosen: before, ...a }: FilterGroupProps, { chosen: after, ...b }: FilterGroupProps): boolean {
  return (
    a.facet === b.facet &&
    a.onToggle === b.onToggle &&
    a.onExpand === b.onExpand &&
    before.length === after.length &&
    before.every((key, i) => key === after[i])
  );
}
