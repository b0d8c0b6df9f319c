import { showLine } from './showLine.ts';
import * as words from '../../core/words/page.ts';

let isSaid = false;

/** Says once that the browser keeps nothing: its storage is forbidden or full. What the reader chooses holds until they leave the page. */
export function sayNotRemembered(): void {
  if (isSaid) return;
  isSaid = true;
  showLine(words.notRemembered, { [words.close]: () => {} });
}
