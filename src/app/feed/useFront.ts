import { useMemo } from 'react';
import type { Front } from '../../core/format/bootstrap.ts';
import { STORIES_FOR_TOP } from '../../core/front/composition.ts';
import { frontCards } from '../../core/front/frontPage.ts';
import { useCards } from '../content/useCards.ts';
import { useBootstrap } from '../content/useManifest.ts';

/** The composition that the page carries. Where it carries none, it is made of the newest cards; null while they load. */
export function useFront(): Front | null {
  const { manifest, front } = useBootstrap();
  const missing = front.cards.length === 0 ? Math.min(STORIES_FOR_TOP, manifest.stories) : 0;
  const { cards } = useCards(newest(missing, manifest.stories));
  return useMemo(() => {
    if (missing === 0) return front;
    const loaded = cards.map((story) => story?.lead).filter((card) => card !== undefined);
    return loaded.length < missing ? null : { ...frontCards(loaded, manifest.stories, manifest), also: [] };
  }, [front, cards, missing, manifest]);
}

function newest(count: number, stories: number) {
  return Array.from({ length: count }, (_, i) => ({ lead: stories - 1 - i, found: null, ordinal: null }));
}
