import { useMemo } from 'react';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import * as words from '../../core/words/lists.ts';

/** Gives the heading of the group of a date, in milliseconds UTC. */
export function useGroupName(unit: GroupUnit): (at: number | null) => string {
  const dates = useDates();
  return useMemo(() => groupNames(dates, unit), [dates, unit]);
}

/** Each heading is written once, because dates are slow to write. */
function groupNames(dates: Dates, unit: GroupUnit): (at: number | null) => string {
  const names = new Map<number, string>();
  return (at) => {
    if (at === null) return words.undated;
    const name = names.get(at) ?? dates.groupLabel(at, unit);
    names.set(at, name);
    return name;
  };
}
