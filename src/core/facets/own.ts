import { type Choices, chosenOf, type Filters } from '../filters.ts';
import type { Columns } from '../format/columns.ts';
import { flagsOf } from './select.ts';

/** What the choices of `show` in the filters stand for: what the reader's memory says of an edition. */
export interface Own {
  /** What they follow. */
  followed: Choices;
  /** The ordinal of the first article that came after their visit before. Null where there was none. */
  firstNew: number | null;
}

/** The articles among `articles` (ordinals; null: all) that `show` leaves. Null: all. */
export function ownArticles(
  columns: Columns,
  { show }: Filters,
  own: Own | null,
  articles: Uint32Array | null,
): Uint32Array | null {
  if (own === null) return articles;
  const left = show.includes('new') ? newArticles(columns, own, articles) : articles;
  return show.includes('followed') ? followedArticles(columns, own, left) : left;
}

/** The articles among `articles` (null: all) that came after the reader's visit before. Null: all, where there was none. */
export function newArticles(columns: Columns, { firstNew }: Own, articles: Uint32Array | null): Uint32Array | null {
  if (firstNew === null) return articles;
  if (articles !== null) return articles.filter((article) => article >= firstNew);
  return Uint32Array.from({ length: columns.count - firstNew }, (_, i) => firstNew + i);
}

function followedArticles(columns: Columns, { followed }: Own, articles: Uint32Array | null): Uint32Array {
  const isFollowed = anyLabel(columns, followed);
  return (articles ?? Uint32Array.from({ length: columns.count }, (_, article) => article)).filter(isFollowed);
}

/** Tells whether an article has one of the chosen labels, of whatever group. */
function anyLabel(columns: Columns, choices: Choices): (article: number) => boolean {
  const tests = columns.groups.flatMap(({ key, labels, starts, positions }) => {
    const chosen = flagsOf(labels, chosenOf({ choices }, key));
    const isChosen = (label: number) => chosen?.[label] === 1;
    return chosen === null
      ? []
      : [(article: number) => positions.subarray(starts[article], starts[article + 1]).some(isChosen)];
  });
  return (article) => tests.some((test) => test(article));
}
