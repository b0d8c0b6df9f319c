import { showLine } from '../layout/showLine.ts';

const TEXT = 'This browser has no more room for reading offline. What is kept stays, and online all is as before.';

let isSaid = false;

/** Says once that the browser keeps no more of the edition. */
export function sayNoRoom(): void {
  if (isSaid) return;
  isSaid = true;
  showLine(TEXT, { Close: () => {} });
}
