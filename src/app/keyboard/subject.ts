import { currentItem } from './list.ts';

/** The open article. Null where there is none. */
export function openArticle(): HTMLElement | null {
  return document.querySelector('[data-article]');
}

/** Presses the first button or link that fits, in the open article or else in the card that has the focus. False where there is none. */
export function press(selector: string): boolean {
  const article = openArticle();
  const subject = article === null ? currentItem() : (article.closest('dialog') ?? document.body);
  const found = subject?.querySelector<HTMLElement>(selector) ?? null;
  found?.click();
  return found !== null;
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
