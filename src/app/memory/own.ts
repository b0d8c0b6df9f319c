import type { QueryClient } from '@tanstack/react-query';
import type { Own } from '../../core/facets/own.ts';
import { cardPositions } from '../../core/facets/stories.ts';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import type { Follow } from '../../core/memory/follow.ts';
import { createMemory } from '../../core/memory/memory.ts';
import { locateLead, locateMember } from '../content/cardFiles.ts';
import { cardsQuery, facetsQuery, storiesQuery } from '../content/queries.ts';
import type { Sifted } from '../mutes/mutes.tsx';
import { siftStories } from '../mutes/sift.ts';
import { currentMemory } from './memoryStore.ts';

/** What the reader's memory says of an edition, as it was when it was asked. */
export interface OwnEdition extends Own {
  /** A list without the stories that were read then. What is read since then stays in its place. */
  withoutRead: (list: Sifted) => Sifted;
}

/** What the choices of `show` in the filters stand for now. Rejects with a `ContentError`. */
export async function ownEdition(client: QueryClient, bootstrap: Bootstrap): Promise<OwnEdition> {
  const memory = createMemory([...currentMemory().entries.values()]);
  const follows = memory.follows();
  const keysOf = (group: Follow['of']) => follows.filter(({ of }) => of === group).map(({ key }) => key);
  return {
    followed: { topics: keysOf('topics'), providers: keysOf('providers') },
    firstNew: await firstNewIn(client, bootstrap, memory.visits()?.line?.newestAt ?? null),
    withoutRead: (list) => ({ ...list, ...siftStories(list.cards, (card) => memory.readOf(card) !== null) }),
  };
}

/** The ordinal of the first article after a moment. */
async function firstNewIn(client: QueryClient, bootstrap: Bootstrap, at: number | null): Promise<number | null> {
  if (at === null) return null;
  const facets = await client.ensureQueryData(facetsQuery(bootstrap.manifest));
  const { leadOf } = await client.ensureQueryData(storiesQuery(bootstrap.manifest));
  const positions = cardPositions(leadOf);
  return facets.firstNew(at, async (ordinal) => {
    const locate = leadOf[ordinal] === ordinal ? locateLead : locateMember;
    const { file, position } = locate(positions[ordinal] ?? 0, bootstrap);
    const cards =
      file === null ? bootstrap.front.cards : await client.ensureQueryData(cardsQuery(bootstrap.manifest, file));
    return cards[position]?.publishedAt ?? null;
  });
}
