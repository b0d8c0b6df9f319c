import { filterGroups } from '../filterGroups.ts';
import { type Choices, chosenOf, type Filters } from '../filters.ts';
import type { Columns } from '../format/columns.ts';
import { flagsOf } from './select.ts';

/** What the choices of `show` in the filters stand for: what the reader's memory says of an edition. */
export interface Own {
  /** What they follow. */
  followed: Choices;
}

/** The articles among `articles` (ordinals; null: all) that `show` leaves. Null: all. */
export function ownArticles(
  columns: Columns,
  { show }: Filters,
  own: Own | null,
  articles: Uint32Array | null,
): Uint32Array | null {
  if (own === null || !show.includes('followed')) return articles;
  const isFollowed = anyLabel(columns, own.followed);
  return (articles ?? Uint32Array.from({ length: columns.count }, (_, article) => article)).filter(isFollowed);
}

/** Tells whether an article has one of the chosen labels, of whatever group. */
function anyLabel(columns: Columns, choices: Choices): (article: number) => boolean {
  const tests = columns.groups.flatMap(({ labels, starts, positions }, i) => {
    const chosen = flagsOf(labels, chosenOf({ choices }, filterGroups[i]?.key ?? ''));
    const isChosen = (label: number) => chosen?.[label] === 1;
    return chosen === null
      ? []
      : [(article: number) => positions.subarray(starts[article], starts[article + 1]).some(isChosen)];
  });
  return (article) => tests.some((test) => test(article));
}
