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

/**
 * Takes a row of cells from stories in the order of their rank, and gives back the rest in that order. Where there are
 * too few cells, stories that share one part. A row that is not full is none.
 */
export function takeRow(
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
