import { useQuery } from '@tanstack/react-query';
import type { Front } from '../../core/format/bootstrap.ts';
import { STORIES_FOR_TOP } from '../../core/front/storiesForTop.ts';
import { loadCode } from '../content/code.ts';
import { useBootstrap } from '../content/useManifest.ts';
import { usePreference } from '../layout/usePreference.ts';
import { useMutes } from '../mutes/mutes.tsx';
import { useLatest } from './useLatest.ts';
import { useWantedCards } from './useShownCards.ts';

/** It is rare that a page is composed here: the code that composes it comes when it is needed. */
const importComposer = () => import('./composeFront.ts');

/**
 * The composition that the page carries. Where it carries none, or the reader wants no pictures or mutes something, it is
 * made of the newest cards: until then it is the one before, or null.
 */
export function useFront(): Front | null {
  const { manifest, front } = useBootstrap();
  const pictures = usePreference('pictures');
  const mutes = useMutes();
  const isMade = front.cards.length === 0 || pictures !== 'all' || mutes?.areHidden === true;
  const missing = isMade ? Math.min(STORIES_FOR_TOP, manifest.stories) : 0;
  const { cards } = useWantedCards(newest(missing, manifest.stories));
  const loaded = cards.map((story) => story?.lead).filter((card) => card !== undefined);
  const composed = useQuery({
    queryKey: ['front', manifest.edition, pictures, mutes?.version],
    queryFn: async () => (await loadCode(importComposer)).composeFront(loaded, manifest, front, mutes),
    enabled: missing > 0 && loaded.length === missing,
  });
  return useLatest(missing === 0 ? front : (composed.data ?? null));
}

function newest(count: number, stories: number) {
  return Array.from({ length: count }, (_, i) => ({ lead: stories - 1 - i, found: null, ordinal: null }));
}
