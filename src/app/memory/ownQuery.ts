import { queryOptions } from '@tanstack/react-query';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { loadCode } from '../content/code.ts';
import { loadMemory } from './LaterMemory.tsx';
import type { Remembered } from './remembered.ts';

const loadOwn = async () => {
  await loadMemory();
  return import('./own.ts');
};

/** What the reader's memory says of the edition. It is asked anew where what it `remembered` changes. */
export function ownQuery(bootstrap: Bootstrap, remembered: Remembered) {
  return queryOptions({
    queryKey: ['own', bootstrap.manifest.edition, remembered],
    queryFn: async ({ client }) => (await loadCode(loadOwn)).ownEdition(client, bootstrap),
  });
}
