import { readPreference } from '../layout/preferences.ts';
import { isOnTheWayToSearch } from './goToSearch.ts';
import { keyTable, type Ways } from './keyTable.ts';
import { isCharacterKey, matchKey, pressName } from './matchKey.ts';
import { isField, searchBox } from './searchBox.ts';

/** Milliseconds in which the second press follows the first. */
const PAUSE = 2000;
/** Milliseconds after which a press that had to wait is out of date. */
const PATIENCE = 5000;
/** A dialog over the page. An article in a sheet is the page for as long as it is open. */
const DIALOG = 'dialog[open]:not([data-article-scroller])';

/** The first press of two. */
let first: { press: string; at: number } | null = null;

/** Does what the table says of a key. It leaves alone what is typed into a field or held with a modifier, and rests beneath a dialog. */
export function pressKey(event: KeyboardEvent, ways: Ways): void {
  const press = pressName(event);
  const isLate = performance.now() - event.timeStamp > PATIENCE;
  if (press === null || event.defaultPrevented || isLate) return;
  if (document.querySelector(DIALOG) !== null || isOnTheWayToSearch()) return;
  const before = first !== null && event.timeStamp - first.at < PAUSE ? first.press : null;
  const { row, begins } = matchKey(keyTable, before, press);
  const isTyped = isField(event.target) || isField(document.activeElement);
  first = begins && !isTyped ? { press, at: event.timeStamp } : null;
  if (row === null || (event.repeat && row.whileHeld === undefined)) return;
  if (isTyped && !(row.inSearch === true && event.target === searchBox())) return;
  if (isCharacterKey(row) && readPreference('keys') === 'off') return;
  if (row.run(event, ways)) event.preventDefault();
}
