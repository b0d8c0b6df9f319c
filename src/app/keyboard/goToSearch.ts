import { enterSearch, searchBox } from './searchBox.ts';
import { openArticle, press } from './subject.ts';
import { whenPage } from './whenPage.ts';

/** Milliseconds in which a list that is drawn anew comes to rest at its place. */
const SETTLED = 250;

let isOnTheWay = false;

/** Whether an article is being closed for the search. Until then no key has a place to go to. */
export function isOnTheWayToSearch(): boolean {
  return isOnTheWay;
}

/** Puts the cursor into the search. An open article is closed before. */
export function goToSearch(): boolean {
  if (openArticle() === null) return enterSearch();
  isOnTheWay = press('[data-action="close"]');
  const isThere = () => openArticle() === null && searchBox() !== null;
  if (isOnTheWay) whenPage(isThere, arrive, () => (isOnTheWay = false));
  return isOnTheWay;
}

function arrive(): void {
  isOnTheWay = false;
  enterSearch();
  setTimeout(() => {
    const box = searchBox();
    if (box !== null && box === document.activeElement) box.scrollIntoView({ block: 'nearest' });
  }, SETTLED);
}
