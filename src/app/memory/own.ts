import type { Own } from '../../core/facets/own.ts';
import type { Follow } from '../../core/memory/follow.ts';
import { currentMemory } from './memoryStore.ts';

/** What the choices of `show` in the filters stand for now. */
export function ownOf(): Own {
  const follows = currentMemory().follows();
  const keysOf = (group: Follow['of']) => follows.filter(({ of }) => of === group).map(({ key }) => key);
  return { followed: { topics: keysOf('topics'), providers: keysOf('providers') } };
}
