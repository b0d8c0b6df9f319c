import type { Follow } from '../../core/memory/follow.ts';
import { useRemembered } from '../memory/remembered.ts';

/** Whether the reader follows it. */
export function useIsFollowed({ of, key }: Pick<Follow, 'of' | 'key'>): boolean {
  return useRemembered().follows.some((follow) => follow.of === of && follow.key === key);
}
