import { memo, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { FacetChoices, FacetCounts } from '../../core/facets/facetCounts.ts';
import { type FilterGroup, groupsWith } from '../../core/filterGroups.ts';
import { chosenOf, type Filters, toggleKey } from '../../core/filters.ts';
import { facetKeys } from '../../core/format/manifest.ts';
import { foldedText } from '../../core/label.ts';
import { useOwnFacets } from '../content/useOwnFacets.ts';
import { Icon } from '../layout/Icon.tsx';
import { useMutes } from '../mutes/mutes.tsx';
import { groupWords } from './groupWords.ts';
import { say } from '../../core/words/say.ts';
import { formatCount, sayCount } from '../../core/words/count.ts';
import * as words from '../../core/words/filters.ts';
import styles from './toolBox.module.css';

/** Choices that a group shows before it unfolds. */
const FOLDED = 8;

/** With more choices than these a group has a field to find one. */
const MANY = 12;

interface FilterGroupsProps {
  facets: FacetCounts;
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The checkboxes of all groups, each with the number of articles that it would leave, where that is known. */
export function FilterGroups({ facets, filters, onChange }: FilterGroupsProps) {
  const latest = useRef(filters);
  useEffect(() => {
    latest.current = filters;
  });
  const toggle = useCallback(
    (group: string, key: string) => onChange(toggleKey(latest.current, group, key)),
    [onChange],
  );
  return groupsWith(facetKeys(useOwnFacets())).map((group) => {
    const choices = facets[group.key];
    const chosen = chosenOf(filters, group.key);
    if (choices === undefined || (chosen.length === 0 && !canNarrow(group, choices))) return null;
    return <Group key={group.key} group={group} choices={choices} chosen={chosen} onToggle={toggle} />;
  });
}

/** Whether a choice of the group can leave fewer articles than there are. The only source of all articles cannot. */
function canNarrow({ many }: FilterGroup, { total }: FacetChoices): boolean {
  return total > (many ? 0 : 1);
}

interface GroupProps {
  group: FilterGroup;
  choices: FacetChoices;
  chosen: readonly string[];
  onToggle: (group: string, key: string) => void;
}

/** Memoised by its own choices, so that a tick in one group does not draw the others again. */
const Group = memo(function Group({ group, choices, chosen, onToggle }: GroupProps) {
  const [unfolded, setUnfolded] = useState(false);
  const [wanted, setWanted] = useState('');
  const list = useId();
  const { name, find, none, fewer, all } = groupWords(group.key, useOwnFacets());
  const mutes = useMutes();
  const values = choices.values.filter(({ key }) => chosen.includes(key) || mutes?.hidesLabel(group.key, key) !== true);
  const total = choices.total - (choices.values.length - values.length);
  const shown =
    wanted === ''
      ? values.filter(({ key }, i) => unfolded || i < FOLDED || chosen.includes(key))
      : values.filter(({ label }) => foldedText(label).includes(foldedText(wanted)));
  return (
    <fieldset className={styles.group}>
      <legend className={`label ${styles.partName}`}>{name}</legend>
      {total > MANY && <Finder name={say(find, { count: formatCount(total) })} wanted={wanted} onType={setWanted} />}
      <ul id={list}>
        {shown.map(({ key, label, count, newCount = 0 }) => (
          <li key={key}>
            <label className={count === 0 ? styles.none : undefined}>
              <input type="checkbox" checked={chosen.includes(key)} onChange={() => onToggle(group.key, key)} />
              <span dir="auto">{label}</span>{' '}
              <span className={styles.count}>
                {newCount > 0 && <small>{sayCount(words.newOnes, newCount)} </small>}
                {count !== null && formatCount(count)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {wanted !== '' && shown.length === 0 && <p className={styles.nothing}>{none}</p>}
      {wanted === '' && total > FOLDED && (
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={unfolded}
          aria-controls={list}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? fewer : say(all, { count: formatCount(total) })}
        </button>
      )}
    </fieldset>
  );
}, isSameGroup);

/** A field that leaves the choices of a group whose name has what is typed. */
function Finder({ name, wanted, onType }: { name: string; wanted: string; onType: (text: string) => void }) {
  return (
    <div className={styles.finder}>
      <Icon path="M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM12 12l4 4" />
      <input
        type="text"
        inputMode="search"
        aria-label={name}
        placeholder={name}
        autoComplete="off"
        spellCheck={false}
        value={wanted}
        onChange={({ target }) => onType(target.value.trimStart())}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || wanted === '') return;
          // The first Escape clears the field, the next one closes the sheet.
          event.preventDefault();
          event.stopPropagation();
          onType('');
        }}
      />
    </div>
  );
}

function isSameGroup({ chosen: before, ...a }: GroupProps, { chosen: after, ...b }: GroupProps): boolean {
  return (
    a.choices === b.choices &&
    a.onToggle === b.onToggle &&
    before.length === after.length &&
    before.every((key, i) => key === after[i])
  );
}
