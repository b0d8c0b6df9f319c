import * as words from '../../core/words/lists.ts';
import { showLine } from '../layout/showLine.ts';

let isSaid = false;

/** Says once that the browser keeps no more of the edition. */
export function sayNoRoom(): void {
  if (isSaid) return;
  isSaid = true;
  showLine(words.noRoom, { Close: () => {} });
}
