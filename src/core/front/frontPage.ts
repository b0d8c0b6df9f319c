import type { Card } from '../article.ts';
import { composeTop, FEWEST_FOR_TOP, type Top } from './top.ts';
import { frontStoryOf } from './frontStory.ts';
import type { TopicCounts } from './kicker.ts';

/** So few stories beneath the top come with the page: they would appear while the foot of the page is in view. */
const FEW = 6;

/** The stories of the top. */
export interface FrontCards {
  /** In the order of the page: the top, and all other stories where they are few or the top is no more than a lead. */
  cards: Card[];
  /** For each card the place of its story among all, from the newest, which has 0. */
  places: number[];
  /** Who stands where, by positions in `cards`. */
  top: Top;
}

/** The stories of the top out of the newest ones (`STORIES_FOR_TOP`, or all where there are fewer), newest first. */
export function frontCards(newest: readonly Card[], stories: number, counts: TopicCounts): FrontCards {
  const top = composeTop(
    newest.map((card) => frontStoryOf(card, counts)),
    stories,
  );
  const inTop = storiesOf(top);
  const areAllCarried = stories < FEWEST_FOR_TOP || stories - inTop.length <= FEW;
  const others = areAllCarried ? [...newest.keys()].filter((place) => !inTop.includes(place)) : [];
  const places = [...inTop, ...others];
  return {
    cards: places.map((place) => newest[place]).filter((card) => card !== undefined),
    places,
    top: renumbered(top, (place) => places.indexOf(place)),
  };
}

/** In the order of the page. */
function storiesOf({ lead, seconds, latest, row }: Top): number[] {
  return [...(lead === null ? [] : [lead]), ...seconds, ...latest, ...row.flat()];
}

function renumbered({ lead, seconds, latest, row }: Top, number: (story: number) => number): Top {
  return {
    lead: lead === null ? null : number(lead),
    seconds: seconds.map(number),
    latest: latest.map(number),
    row: row.map((cell) => cell.map(number)),
  };
}
