import { useMemo } from 'react';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { useDates } from '../layout/dates.tsx';

/** Gives the heading of the group of a date, in milliseconds UTC. Each is written once, because dates are slow to write. */
export function useGroupName(unit: GroupUnit): (at: number | null) => string {
  const dates = useDates();
  return useMemo(() => {
    const names = new Map<number, string>();
    return (at) => {
      if (at === null) return 'Undated';
      const name = names.get(at) ?? dates.groupLabel(at, unit);
      names.set(at, name);
      return name;
    };
  }, [dates, unit]);
}
