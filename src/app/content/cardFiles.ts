import type { StoryPositions } from '../../core/facets/storyFeed.ts';
import { type Bootstrap, NEWEST_CARDS } from '../../core/format/bootstrap.ts';
import { pageOf } from '../../core/format/cardPage.ts';
import type { CardFamily } from '../../core/format/fileHashes.ts';

/** A file of cards: the newest leads that follow those in the page, or one card page. */
export type CardFile = { family: 'newest'; page: 0 } | { family: CardFamily; page: number };

/** Where a card is. */
export interface CardLocation {
  /** Null: among the cards that the page carries. */
  file: CardFile | null;
  /** Position in the file. */
  position: number;
}

/** Locates the card of a lead, by the lead's position among all leads. */
export function locateLead(lead: number, { manifest, newestCards }: Bootstrap): CardLocation {
  const rank = manifest.stories - 1 - lead;
  if (rank < newestCards.length) return { file: null, position: rank };
  if (newestCards.length > 0 && rank < NEWEST_CARDS)
    return { file: { family: 'newest', page: 0 }, position: rank - newestCards.length };
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
