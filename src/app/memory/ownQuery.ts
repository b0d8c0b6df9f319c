import { queryOptions } from '@tanstack/react-query';
import type { Manifest } from '../../core/format/manifest.ts';
import { loadCode } from '../content/code.ts';
import { loadMemory } from './LaterMemory.tsx';
import type { Remembered } from './remembered.ts';

/** What the reader's memory says of the edition. It is asked anew where what it `remembered` changes. */
export function ownQuery({ edition }: Manifest, remembered: Remembered) {
  return queryOptions({
    queryKey: ['own', edition, remembered],
    queryFn: async () => (await loadCode(loadMemory)).ownOf(),
  });
}
