import { parseFilters } from '../../core/filters.ts';
import { growList } from '../article/listOnPage.ts';
import { type Extent, fromView, isInView } from './fromView.ts';
import { enterSearch, searchBox } from './searchBox.ts';
import { whenPage } from './whenPage.ts';

/** The cards of all feeds of the page, and the entries of a directory. */
const ITEMS = '[role="feed"] article, [data-entries] > li';
const HEADLINES = '[role="feed"] article :is(h2, h3) a, [data-entries] > li > a, [data-entries] > li > h3 > a';

/** The headline that the arrow keys have reached from the search on. */
let reached: Element | null = null;

/** The card or the entry that has the focus. Null where it is off the screen: the reader has gone on without it. */
export function currentItem(): HTMLElement | null {
  const item = document.activeElement?.closest<HTMLElement>(ITEMS) ?? null;
  return item !== null && isInView(item.getBoundingClientRect(), viewFor(item)) ? item : null;
}

/** Moves the focus to the next or the previous headline, from the current one or from what is in view. */
export function moveOn(step: 1 | -1): boolean {
  const all = headlines();
  const item = currentItem();
  const at = item === null ? -1 : all.findIndex((headline) => item.contains(headline));
  const next = at === -1 ? beginIn(all, step) : all[at + step];
  if (next === undefined && step === 1) growList();
  return moveTo(next);
}

/** The arrow down leads from the search into the list, and on in it. */
export function walkDown({ target }: KeyboardEvent): boolean {
  const box = searchBox();
  if (box === null || target !== box)
    return isWalking() && walkTo(headlines().findIndex((headline) => headline === reached) + 1);
  const text = box.value.trim();
  if (isShown(text)) return walkTo(0);
  // The list is about to be replaced by what the search finds.
  if (parseFilters(location.search).query !== text) box.form?.requestSubmit();
  const from = document.activeElement;
  const goOn = () => void (from === document.activeElement && walkTo(0));
  setTimeout(() =>
    isShown(text)
      ? goOn()
      : whenPage(
          () => isShown(text),
          goOn,
          () => {},
        ),
  );
  return true;
}

/** The arrow up leads back, and from the first headline into the search. */
export function walkUp(): boolean {
  if (!isWalking()) return false;
  const at = headlines().findIndex((headline) => headline === reached);
  return at <= 0 ? enterSearch() : walkTo(at - 1);
}

function walkTo(position: number): boolean {
  const headline = headlines()[position];
  reached = headline ?? reached;
  return moveTo(headline);
}

/** Whether the arrow keys have led to what has the focus. Elsewhere they scroll. */
function isWalking(): boolean {
  return reached !== null && reached === document.activeElement;
}

/** Whether the list shows what a query finds. The address knows of the query before the list does. */
function isShown(query: string): boolean {
  const list = document.querySelector<HTMLElement>('[data-query]');
  const isBusy = document.querySelector('main[aria-busy="true"], main [aria-busy="true"]') !== null;
  return !isBusy && (list?.dataset.query ?? '') === query;
}

function headlines(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(HEADLINES)];
}

function beginIn(all: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const [first] = all;
  if (first === undefined) return undefined;
  const extents = all.map((headline) => headline.getBoundingClientRect());
  return all[fromView(extents, viewFor(first), step)];
}

/** The part of the window that no bar covers: what the style sheet leaves free above and below what gets the focus. */
function viewFor(element: HTMLElement): Extent {
  const link = element.matches('a') ? element : (element.querySelector('a') ?? element);
  const { scrollMarginBlockStart, scrollMarginBlockEnd } = getComputedStyle(link);
  const pixels = (length: string) => Number.parseFloat(length) || 0;
  return { top: pixels(scrollMarginBlockStart), bottom: window.innerHeight - pixels(scrollMarginBlockEnd) };
}

/** Gives the focus to a headline. All of its card comes into view, if it has the room, and the headline comes last. */
function moveTo(headline: HTMLElement | undefined): boolean {
  headline?.focus({ preventScroll: true });
  headline?.closest(ITEMS)?.scrollIntoView({ block: 'nearest' });
  headline?.scrollIntoView({ block: 'nearest' });
  return headline !== undefined;
}
