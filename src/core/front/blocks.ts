import { type Cell, type FrontStory, takeRow } from './cells.ts';

/** Some consecutive stories of a day, month or year, by positions in the list of stories. */
export interface Block {
  head: number | null;
  /** Beside the head. */
  side: Cell;
  /** Each is full. */
  rows: Cell[][];
  briefs: number[];
}

const CELLS_OF_BLOCK = 3;

/** Stories that a block holds at most. Ranks are given within it, so that they are known when its stories are. */
export const STORIES_A_BLOCK = 24;
/** Stories of a block that are left for rows: from so many on there is one row, and for so many more another. */
const STORIES_FOR_ROW = 8;
const STORIES_FOR_NEXT_ROW = 12;
const FEWEST_BRIEFS = 2;
/** Fewer of the stories that a page shows at first are no block of their own: they wait for what follows them. */
const FEWEST_OF_SHOWN = 5;

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
 * are all (`isComplete`). A block ends after the first `shown` stories, too: they are there before all others.
 */
export function cutBlocks(groups: readonly string[], isComplete: boolean, shown = 0): BlockSpan[] {
  const blocks: BlockSpan[] = [];
  for (let start = 0; start < groups.length;) {
    const group = groups[start] ?? '';
    const most = shown - start < FEWEST_OF_SHOWN ? STORIES_A_BLOCK : Math.min(STORIES_A_BLOCK, shown - start);
    let end = start + 1;
    while (end < groups.length && end - start < most && groups[end] === group) end++;
    const isLast = end === groups.length ? isComplete : groups[end] !== group;
    if (end - start < most && !isLast) break;
    blocks.push({ group, start, end, isFirst: blocks.at(-1)?.group !== group, isLast });
    start = end;
  }
  return blocks;
}
