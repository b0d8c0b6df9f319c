import { readDay } from '../../core/day.ts';
import { withoutEnding } from './recordName.ts';

/** "2024-01-02-kelp-returns" */
const DATED_NAME = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]+|$)/;
/** "2024/01/02/kelp-returns" */
const DATED_FOLDER = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})\/[^/]*(?:\/[^/]*)?$/;

/** The day that a record's file name begins with, else the one that its folders name; null for none. */
export function dayInPath(file: string): string | null {
  const named = DATED_NAME.exec(pageName(file))?.[1];
  const day = named === undefined ? null : readDay(named);
  if (day !== null) return day;
  const [, year, month = '', date = ''] = DATED_FOLDER.exec(file) ?? [];
  return year === undefined ? null : readDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** A headline out of a file name: a note's name as it is, a slug with spaces and a capital. A date alone is a headline, too. */
export function titleInPath(file: string): string {
  const name = pageName(file).replace(DATED_NAME, '').trim();
  if (name === '') return pageName(file);
  const isSlug = !/[\s\p{Lu}]/u.test(name);
  const words = isSlug ? name.replace(/[-_]+/g, ' ').trim() : name;
  return words === '' ? pageName(file) : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a file as generators have it in addresses: without its date, with hyphens for spaces. */
export function slugInPath(file: string): string {
  const name = pageName(file);
  return (name.replace(DATED_NAME, '') || name).trim().replace(/\s+/g, '-');
}

/** The name of a file without folder and ending. A file `index` has the name of its folder. */
function pageName(file: string): string {
  return withoutEnding(file)
    .replace(/\/index$/i, '')
    .replace(/^.*\//, '');
}
