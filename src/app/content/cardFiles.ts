import type { StoryPositions } from '../../core/facets/storyFeed.ts';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { pageOf } from '../../core/format/cardPage.ts';
import type { CardFamily } from '../../core/format/fileHashes.ts';
import { STORIES_FOR_TOP } from '../../core/front/storiesForTop.ts';

/** A file of cards: those of the newest leads that the page does not carry, or one card page. */
export type CardFile = { family: 'newest'; page: 0 } | { family: CardFamily; page: number };

/** Where a card is. */
export interface CardLocation {
  /** Null: among the cards that the page carries. */
  file: CardFile | null;
  /** Position in the file. */
  position: number;
}

/** Locates the card of a lead, by the lead's position among all leads. */
export function locateLead(lead: number, { manifest, front: { places } }: Bootstrap): CardLocation {
  const place = manifest.stories - 1 - lead;
  const carried = places.indexOf(place);
  if (carried !== -1) return { file: null, position: carried };
  // Which cards the newest file holds follows from those that the page carries.
  if (places.length > 0 && place < STORIES_FOR_TOP)
    return { file: { family: 'newest', page: 0 }, position: place - places.filter((other) => other < place).length };
  const { page, position } = pageOf(lead);
  return { file: { family: 'leads', page }, position };
}

/** Locates the card of a member, by the member's position among all members. */
export function locateMember(member: number): CardLocation {
  const { page, position } = pageOf(member);
  return { file: { family: 'members', page }, position };
}

/** The files that hold the cards of some stories. Each file comes once, in the order of first need. */
export function cardFilesOf(stories: readonly StoryPositions[], bootstrap: Bootstrap): CardFile[] {
  const locations = stories.flatMap(({ lead, found }) => [
    locateLead(lead, bootstrap),
    ...(found === null ? [] : [locateMember(found)]),
  ]);
  const files = locations.map(({ file }) => file).filter((file) => file !== null);
  return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}

export function keyOf({ family, page }: CardFile): string {
  return `${family} ${page}`;
}
