import type { Memory } from '../../core/memory/memory.ts';
import { readPreference } from '../layout/preferences.ts';
import { hasMemory } from '../layout/storage.ts';
import { currentMemory, onMemoryChange, openMemory } from './memoryStore.ts';

/** Stories that were read last. */
const LAST_READ = 30;

/** Milliseconds in which what changes is told together. */
const PAUSE_MS = 2000;

/** What a reader wants to have without a network. */
export interface WantedArticles {
  /** Ids of articles: the saved ones, then those that were read last. */
  ids: string[];
  /** Addresses of the pictures of saved articles. None where the reader wants no pictures of other sites. */
  pictures: string[];
}

/** Tells what the reader wants to have without a network, and again when that changes. */
export async function followWanted(tell: (wanted: WantedArticles) => void): Promise<void> {
  if (hasMemory()) await openMemory();
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const wanted = wantedOf(currentMemory());
    const text = JSON.stringify(wanted);
    if (text === told) return;
    told = text;
    tell(wanted);
  };
  onMemoryChange(() => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
  look();
}

function wantedOf({ entries, saved }: Pick<Memory, 'entries' | 'saved'>): WantedArticles {
  const cards = saved();
  const read = [...entries.values()]
    .flatMap((entry) => (entry.kind === 'read' && entry.value !== null ? [{ ...entry, value: entry.value }] : []))
    .sort((a, b) => b.at - a.at)
    .slice(0, LAST_READ);
  const ids = [...cards.map(({ id }) => id), ...read.flatMap(({ key, value }) => [key, ...(value.articles ?? [])])];
  const shown = readPreference('pictures') === 'none' ? [] : cards;
  return { ids: [...new Set(ids)], pictures: shown.flatMap(({ images }) => images.slice(0, 1).map(({ url }) => url)) };
}
