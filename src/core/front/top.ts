import { type Cell, type FrontStory, takeRow } from './cells.ts';
import { STORIES_FOR_TOP } from './storiesForTop.ts';

/** The head of the page, by positions in the list of stories. */
export interface Top {
  lead: number | null;
  /** None or two, beside the lead. */
  seconds: number[];
  /** The newest of the others, for a column of their own. */
  latest: number[];
  /** A full row of cells beneath, or none. */
  row: Cell[];
}

/** An edition of fewer stories has a lead and groups, no top of several columns. */
export const FEWEST_FOR_TOP = 14;

/** The pace of an edition is the time that this many of its newest stories span. It is a day at least, in milliseconds. */
const STORIES_FOR_PACE = 30;
const SHORTEST_PACE = 24 * 3_600_000;

/** What a story loses for the time of one pace, and for each story with its kicker that stands above it. */
const LOSS_BY_AGE = 3;
const LOSS_BY_KICKER = 0.5;

const SECONDS = 2;
const LATEST = 7;
/** A lead without a picture is lower: the column beside it also stands beside the row beneath. */
const LATEST_BESIDE_ROW = 10;
/** A shorter column would leave a hole. */
const FEWEST_LATEST = 4;
const CELLS_OF_TOP = 4;
/** Composes the head of the page of the newest stories, up to `STORIES_FOR_TOP`. `total` counts the stories of the edition. */
export function composeTop(newest: readonly FrontStory[], total: number): Top {
  const stories = newest.slice(0, STORIES_FOR_TOP);
  const picks = new Picks(stories);
  const lead = picks.next();
  const alone: Top = { lead, seconds: [], latest: [], row: [] };
  if (lead === null || total < FEWEST_FOR_TOP) return alone;
  const seconds = Array.from({ length: SECONDS }, () => picks.next()).filter((pick) => pick !== null);
  if (seconds.length < SECONDS) return alone;

  const used = new Set([lead, ...seconds]);
  const dated = stories.flatMap(({ publishedAt }, i) => (publishedAt === null || used.has(i) ? [] : [i]));
  const ranked = picks.rest();
  const lengths = stories[lead]?.hasPicture === true ? [LATEST] : [LATEST_BESIDE_ROW, LATEST];
  const tops = lengths.map((length): Top => {
    const latest = dated.length < FEWEST_LATEST ? [] : dated.slice(0, length);
    const others = ranked.filter((story) => !latest.includes(story));
    const isBesideRow = latest.length > LATEST;
    return { lead, seconds, latest, row: takeRow(stories, others, isBesideRow ? CELLS_OF_TOP - 1 : CELLS_OF_TOP).row };
  });
  return tops.find(({ row }) => row.length > 0) ?? { lead, seconds, latest: dated.slice(0, LATEST), row: [] };
}

/** Gives stories one after another, the heaviest first. A story weighs less for each one above it with its kicker. */
class Picks {
  readonly #stories: readonly FrontStory[];
  readonly #weights: number[];
  readonly #left: Set<number>;
  readonly #kickers = new Map<string, number>();

  constructor(stories: readonly FrontStory[]) {
    this.#stories = stories;
    this.#weights = weightsOf(stories);
    this.#left = new Set(stories.keys());
  }

  /** Null where none is left. */
  next(): number | null {
    let best: number | null = null;
    for (const story of this.#left) {
      if (best === null || this.#precedes(story, best)) best = story;
    }
    if (best === null) return null;
    this.#left.delete(best);
    const kicker = this.#stories[best]?.kicker ?? null;
    if (kicker !== null) this.#kickers.set(kicker, (this.#kickers.get(kicker) ?? 0) + 1);
    return best;
  }

  rest(): number[] {
    return Array.from({ length: this.#left.size }, () => this.next()).filter((story) => story !== null);
  }

  #precedes(a: number, b: number): boolean {
    const [first, second] = [this.#stories[a], this.#stories[b]];
    if (first === undefined || second === undefined) return false;
    const difference = this.#weight(a, first) - this.#weight(b, second);
    if (difference !== 0) return difference > 0;
    const [atFirst, atSecond] = [first.publishedAt ?? -Infinity, second.publishedAt ?? -Infinity];
    return atFirst === atSecond ? first.id < second.id : atFirst > atSecond;
  }

  #weight(story: number, { kicker }: FrontStory): number {
    return (this.#weights[story] ?? 0) - LOSS_BY_KICKER * (kicker === null ? 0 : (this.#kickers.get(kicker) ?? 0));
  }
}

/** Merit less age. Undated stories are as old as the oldest. */
function weightsOf(stories: readonly FrontStory[]): number[] {
  const dates = stories.map(({ publishedAt }) => publishedAt).filter((at) => at !== null);
  const newest = dates[0] ?? 0;
  const oldest = dates.at(-1) ?? newest;
  const pace = Math.max(SHORTEST_PACE, newest - (dates[STORIES_FOR_PACE - 1] ?? oldest));
  return stories.map(({ merit, publishedAt }) => merit - (LOSS_BY_AGE * (newest - (publishedAt ?? oldest))) / pace);
}
