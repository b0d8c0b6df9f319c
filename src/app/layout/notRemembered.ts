import { showLine } from './showLine.ts';

let isSaid = false;

/** Says once that the browser keeps nothing: its storage is forbidden or full. What the reader chooses holds until they leave the page. */
export function sayNotRemembered(): void {
  if (isSaid) return;
  isSaid = true;
  showLine(
    'This browser keeps nothing for the paper: its storage is full or switched off. What you choose holds until you leave the page.',
    { Close: () => {} },
  );
}
