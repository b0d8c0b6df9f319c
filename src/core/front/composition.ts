/**
 * The composition of the front page: which story stands where. It depends on the stories alone, so that the build and the
 * browser come to the same page, and later stories never move earlier ones.
 */

/** What the composition needs to know of a story. Lists of stories begin with the newest; undated ones stand last. */
export interface FrontStory {
  id: string;
  /** Milliseconds UTC. */
  publishedAt: number | null;
  /** The story's weight but for its age. The build computes it. */
  merit: number;
  /** Whether it has a picture that is good enough for a card. */
  hasPicture: boolean;
  /** The topic over its headline. */
  kicker: string | null;
}

/** Positions of the stories that share a cell of a row: one that has a picture, or up to two that have none. */
export type Cell = readonly number[];

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

/** Some consecutive stories of a day, month or year, by positions in the list of stories. */
export interface Block {
  head: number | null;
  /** Beside the head. */
  side: Cell;
  /** Each is full. */
  rows: Cell[][];
  briefs: number[];
}

/** The top is picked from this many of the newest stories. */
export const STORIES_FOR_TOP = 60;

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
const CELLS_OF_BLOCK = 3;

/** Stories that a block holds at most. Ranks are given within it, so that they are known when its stories are. */
export const STORIES_A_BLOCK = 24;
/** Stories of a block that are left for rows: from so many on there is one row, and for so many more another. */
const STORIES_FOR_ROW = 8;
const STORIES_FOR_NEXT_ROW = 12;
const FEWEST_BRIEFS = 2;

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

/** Composes a block of stories. Only the first one of a group has a head. */
export function composeBlock(stories: readonly FrontStory[], isFirst: boolean): Block {
  const merit = (i: number) => stories[i]?.merit ?? 0;
  const ranked = [...stories.keys()].sort((a, b) => merit(b) - merit(a) || a - b);
  const head = isFirst ? (ranked.shift() ?? null) : null;
  const side = head === null ? [] : sideOf(stories, head, ranked);
  let left = ranked.filter((story) => !side.includes(story));
  const rows: Cell[][] = [];
  const wanted =
    left.length < STORIES_FOR_ROW ? 0 : 1 + Math.floor((left.length - STORIES_FOR_ROW) / STORIES_FOR_NEXT_ROW);
  while (rows.length < wanted) {
    const { row, rest } = takeRow(stories, left, CELLS_OF_BLOCK);
    if (row.length === 0 || rest.length < FEWEST_BRIEFS) break;
    rows.push(row);
    left = rest;
  }
  return { head, side, rows, briefs: left.sort((a, b) => a - b) };
}

/** The two heaviest without a picture stand beside a head that has one; else the heaviest. */
function sideOf(stories: readonly FrontStory[], head: number, ranked: readonly number[]): Cell {
  const plain = ranked.filter((story) => stories[story]?.hasPicture !== true);
  const isPair = stories[head]?.hasPicture === true && plain.length >= 2;
  return isPair ? plain.slice(0, 2) : ranked.slice(0, 1);
}

/** Consecutive stories of one group. */
export interface BlockSpan {
  group: string;
  /** Position of its first story, and the position after its last one. */
  start: number;
  end: number;
  /** Whether it begins its group. */
  isFirst: boolean;
  /** Whether it ends its group. */
  isLast: boolean;
}

/**
 * Cuts stories into blocks, given the group of each. A block whose end is not known is left out, unless these stories
 * are all (`isComplete`).
 */
export function cutBlocks(groups: readonly string[], isComplete: boolean): BlockSpan[] {
  const blocks: BlockSpan[] = [];
  for (let start = 0; start < groups.length;) {
    const group = groups[start] ?? '';
    let end = start + 1;
    while (end < groups.length && end - start < STORIES_A_BLOCK && groups[end] === group) end++;
    const isLast = end === groups.length ? isComplete : groups[end] !== group;
    if (end - start < STORIES_A_BLOCK && !isLast) break;
    blocks.push({ group, start, end, isFirst: blocks.at(-1)?.group !== group, isLast });
    start = end;
  }
  return blocks;
}

/**
 * Takes a row of cells from stories in the order of their rank, and gives back the rest in that order. Where there are
 * too few cells, stories that share one part. A row that is not full is none.
 */
function takeRow(
  stories: readonly FrontStory[],
  ranked: readonly number[],
  cells: number,
): { row: Cell[]; rest: number[] } {
  const row: number[][] = [];
  const rest: number[] = [];
  let open: number[] | null = null;
  for (const story of ranked) {
    if (stories[story]?.hasPicture !== true && open !== null) {
      open.push(story);
      open = null;
    } else if (row.length === cells) rest.push(story);
    else {
      row.push([story]);
      open = stories[story]?.hasPicture === true ? open : (row.at(-1) ?? null);
    }
  }
  for (let at = row.length - 1; at >= 0 && row.length < cells; at--) {
    const second = row[at]?.[1];
    if (second !== undefined) row.splice(at, 1, [row[at]?.[0] ?? second], [second]);
  }
  return row.length < cells ? { row: [], rest: [...ranked] } : { row, rest };
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
