import type { QueryClient } from '@tanstack/react-query';
import { CARDS_A_PAGE } from '../../core/format/cardPage.ts';
import type { CardFamily } from '../../core/format/names.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import type { CardFile } from './cardFiles.ts';
import type { SearchEngine } from './engine.ts';
import { cardsQuery } from './queries.ts';

/** Articles of an edition whose cards and words are about 340 KB, the most that is fetched without being asked for. */
const FEW = 1000;

/** Milliseconds after a search in which nothing is fetched but what it shows. */
const REST = 1000;

/**
 * Once the reader has searched, quietly fetches the cards and words of a small edition, one file of each at a time, so
 * that the searches that follow need no network. Not for readers who save data. What cannot be had is asked for when it
 * is needed.
 */
export function fetchWholeEdition(client: QueryClient, engine: SearchEngine, manifest: Manifest): void {
  if (manifest.articles > FEW || savesData()) return;
  void client.prefetchQuery({
    queryKey: ['whole', manifest.edition],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, REST));
      signal.throwIfAborted();
      engine.fill(manifest.files.search);
      for (const file of allCardFiles(manifest)) {
        signal.throwIfAborted();
        await client.prefetchQuery(cardsQuery(manifest, file));
      }
      return true;
    },
    gcTime: Infinity,
  });
}

/** The newest first. */
function allCardFiles({ articles, stories }: Manifest): CardFile[] {
  const pages = (family: CardFamily, cards: number): CardFile[] => Array.from({ length: Math.ceil(cards / CARDS_A_PAGE) }, (_, page) => ({ family, page }));
  return [{ family: 'newest', page: 0 }, ...pages('leads', stories).reverse(), ...pages('members', articles - stories).reverse()];
}

function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
}
