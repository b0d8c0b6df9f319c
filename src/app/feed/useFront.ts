import { useQuery } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import type { Front } from '../../core/format/bootstrap.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { STORIES_FOR_TOP } from '../../core/front/storiesForTop.ts';
import { loadCode } from '../content/code.ts';
import { useCards } from '../content/useCards.ts';
import { useBootstrap } from '../content/useManifest.ts';

/** The composition that the page carries. Where it carries none, it is made of the newest cards; null while they load. */
export function useFront(): Front | null {
  const { manifest, front } = useBootstrap();
  const missing = front.cards.length === 0 ? Math.min(STORIES_FOR_TOP, manifest.stories) : 0;
  const { cards } = useCards(newest(missing, manifest.stories));
  const loaded = cards.map((story) => story?.lead).filter((card) => card !== undefined);
  const composed = useQuery({
    queryKey: ['front', manifest.edition],
    queryFn: () => compose(loaded, manifest),
    enabled: missing > 0 && loaded.length === missing,
  });
  return missing === 0 ? front : (composed.data ?? null);
}

/** A page without cards is rare: the code that composes it comes when it is needed. */
async function compose(newestCards: readonly Card[], manifest: Manifest): Promise<Front> {
  const frontCards = await loadCode(async () => (await import('../../core/front/frontPage.ts')).frontCards);
  return { ...frontCards(newestCards, manifest.stories, manifest), also: [] };
}

function newest(count: number, stories: number) {
  return Array.from({ length: count }, (_, i) => ({ lead: stories - 1 - i, found: null, ordinal: null }));
}
