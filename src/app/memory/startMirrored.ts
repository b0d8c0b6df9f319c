import { followMutes } from '../mutes/matching.ts';
import { currentMemory, onMemoryChange, takeFound } from './memoryStore.ts';
import { keepMirror, readMirror } from './mirror.ts';
import { openWith } from './openWith.ts';
import { setRemembered } from './remembered.ts';

let isStarted = false;
/** What the page is drawn by, as text. */
let drawnBy = '';

/** Draws the page by what the last visit has left, without waiting for the disk, and by what the memory says from then on. */
export function startMirrored(): void {
  if (isStarted) return;
  isStarted = true;
  onMemoryChange(follow);
  takeFound(readMirror());
  openWith(currentMemory().opening());
  follow();
}

function follow(): void {
  keepMirror(currentMemory());
  followMutes();
  const { follows, views, opening, visits } = currentMemory();
  const remembered = { follows: follows(), views: views(), opening: opening(), line: visits()?.line ?? null };
  const text = JSON.stringify(remembered);
  if (text !== drawnBy) setRemembered(remembered);
  drawnBy = text;
}
