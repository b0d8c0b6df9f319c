import type { FeedCardPlace } from '../../core/facets/storyFeed.ts';
import { type Bootstrap, NEWEST_CARDS } from '../../core/format/bootstrap.ts';
import { pageOf } from '../../core/format/cardPage.ts';
import type { CardFamily } from '../../core/format/names.ts';

/** A file of cards: the newest leads after those that the page carries, or one page of a family. */
export type CardFile = { family: 'newest'; page: 0 } | { family: CardFamily; page: number };

/** Where a card is: a file and its position there, or, where the file is null, among the cards that the page carries. */
export interface CardSource {
  file: CardFile | null;
  position: number;
}

/** Where the card of a story's lead is, by its place among all leads. */
export function leadSource(place: number, { manifest, newestCards }: Bootstrap): CardSource {
  const rank = manifest.stories - 1 - place;
  if (rank < newestCards.length) return { file: null, position: rank };
  if (newestCards.length > 0 && rank < NEWEST_CARDS) return { file: { family: 'newest', page: 0 }, position: rank - newestCards.length };
  const { page, position } = pageOf(place);
  return { file: { family: 'leads', page }, position };
}

/** Where the card of an article is that leads no story, by its place among all such. */
export function memberSource(place: number): CardSource {
  const { page, position } = pageOf(place);
  return { file: { family: 'members', page }, position };
}

/** The files that hold the cards at some places, each once, in the order in which they are first needed. */
export function cardFilesOf(places: readonly FeedCardPlace[], bootstrap: Bootstrap): CardFile[] {
  const sources = places.flatMap(({ lead, found }) => [leadSource(lead, bootstrap), ...(found === null ? [] : [memberSource(found)])]);
  const files = sources.map(({ file }) => file).filter((file) => file !== null);
  return [...new Map(files.map((file) => [`${file.family} ${file.page}`, file])).values()];
}
