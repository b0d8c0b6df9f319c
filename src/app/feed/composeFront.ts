import type { Card } from '../../core/article.ts';
import type { Front } from '../../core/format/bootstrap.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { type FrontCards, frontCards } from '../../core/front/frontPage.ts';
import type { Mutes } from '../mutes/mutes.tsx';

/** Composes the front page of the newest cards that are not muted. `rendered` is what the page carries. */
export function composeFront(newest: readonly Card[], manifest: Manifest, rendered: Front, mutes: Mutes | null): Front {
  const places = newest.flatMap((card, place) => (mutes?.hides(card) === true ? [] : [place]));
  const left = places.flatMap((place) => newest[place] ?? []);
  const composed = frontCards(left, manifest.stories - (newest.length - left.length), manifest);
  return {
    ...composed,
    places: composed.places.map((place) => places[place] ?? 0),
    also: leadOf(composed) === leadOf(rendered) ? alsoLeft(rendered, mutes) : [],
  };
}

/** What other sources have of the lead's story, but for what is muted. */
function alsoLeft({ also }: Front, mutes: Mutes | null): Front['also'] {
  const unknown = { excerpt: null, kind: null, topics: [] };
  return also.filter(
    ({ source, title }) => mutes?.hides({ ...unknown, title, provider: { key: null, name: source } }) !== true,
  );
}

function leadOf({ cards, top }: FrontCards): string | undefined {
  return top.lead === null ? undefined : cards[top.lead]?.id;
}
