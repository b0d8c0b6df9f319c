import { currentItem } from './list.ts';
import { whenPage } from './whenPage.ts';

/** The open article. Null where there is none. */
export function openArticle(): HTMLElement | null {
  return document.querySelector('[data-article]');
}

/** What keys are about: the open article, or else the card that has the focus. */
function currentSubject(): HTMLElement | null {
  const article = openArticle();
  return article === null ? currentItem() : (article.closest('dialog') ?? document.body);
}

/** Presses the first button or link in it that fits. False where there is none. */
export function press(selector: string): boolean {
  const found = currentSubject()?.querySelector<HTMLElement>(selector) ?? null;
  found?.click();
  return found !== null;
}

/** The same for a button that comes with the memory of the page: a first visitor's first key is what loads it, and the next one waits for it. */
export function pressWhenThere(selector: string): boolean {
  const subject = currentSubject();
  if (subject === null || press(selector)) return subject !== null;
  const find = () => subject.querySelector<HTMLElement>(selector);
  whenPage(
    () => find() !== null,
    () => find()?.click(),
    () => {},
  );
  return true;
}

/** Leads to the next or the previous article. A key that is held down does not race through them. */
export function stepTo(direction: 'next' | 'previous', { repeat }: KeyboardEvent): boolean {
  return !repeat && press(`[data-action="${direction}"]`);
}

/** Closes an article that is a page of its own. A sheet is closed by the browser. */
export function closePage(): boolean {
  const isSheet = openArticle()?.closest('dialog') !== null;
  return !isSheet && press('[data-action="close"]');
}
