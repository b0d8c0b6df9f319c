import { useQuery } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import type { Front } from '../../core/format/bootstrap.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import type { FrontCards } from '../../core/front/frontPage.ts';
import { STORIES_FOR_TOP } from '../../core/front/storiesForTop.ts';
import { loadCode } from '../content/code.ts';
import { useBootstrap } from '../content/useManifest.ts';
import { usePreference } from '../layout/usePreference.ts';
import { useShownCards } from './useShownCards.ts';

/** The composition that the page carries. Where it carries none, or the reader wants no pictures, it is made of the newest cards; null while they load. */
export function useFront(): Front | null {
  const { manifest, front } = useBootstrap();
  const pictures = usePreference('pictures');
  const isMade = front.cards.length === 0 || pictures !== 'all';
  const missing = isMade ? Math.min(STORIES_FOR_TOP, manifest.stories) : 0;
  const { cards } = useShownCards(newest(missing, manifest.stories));
  const loaded = cards.map((story) => story?.lead).filter((card) => card !== undefined);
  const composed = useQuery({
    queryKey: ['front', manifest.edition, pictures],
    queryFn: async () => ({ ...(await compose(loaded, manifest)), also: front.also }),
    enabled: missing > 0 && loaded.length === missing,
  });
  return missing === 0 ? front : (composed.data ?? null);
}

/** It is rare that a page is composed here: the code that composes it comes when it is needed. */
async function compose(newestCards: readonly Card[], manifest: Manifest): Promise<FrontCards> {
  const frontCards = await loadCode(async () => (await import('../../core/front/frontPage.ts')).frontCards);
  return frontCards(newestCards, manifest.stories, manifest);
}

function newest(count: number, stories: number) {
  return Array.from({ length: count }, (_, i) => ({ lead: stories - 1 - i, found: null, ordinal: null }));
}
