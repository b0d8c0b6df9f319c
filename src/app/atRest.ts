import type { QueryClient } from '@tanstack/react-query';
import { reloadPage } from './content/code.ts';
import { removeOfflineWorker } from './content/offlineWorker.ts';
import { bootstrapQuery } from './content/queries.ts';
import { reach } from './content/reach.ts';
import { startAtRest } from './layout/atRest.ts';
import { followWanted } from './memory/wantedArticles.ts';
import { keepEdition } from './offline/keepEdition.ts';

/** Starts what a page does beside its views, once it is at rest. */
export function startPageAtRest(client: QueryClient): void {
  startAtRest(() => client.getQueryData(bootstrapQuery().queryKey)?.manifest, reach, reloadPage);
  if (!('serviceWorker' in navigator)) return;
  // On the development server there is none. A production build may have run at its address.
  void (import.meta.env.PROD ? keepEdition(client, followWanted) : removeOfflineWorker());
}
