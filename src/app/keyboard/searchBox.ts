/** Where a key is text, or a control's own. */
const FIELDS = 'input, select, textarea, [contenteditable]:not([contenteditable="false"])';

/** Whether keys are typed into a place of the page. */
export function isField(place: EventTarget | null): boolean {
  return place instanceof Element && place.closest(FIELDS) !== null;
}

/** The field of the search. Null in a view without one. */
export function searchBox(): HTMLInputElement | null {
  return document.querySelector('search input');
}

/** Puts the cursor into the search, and chooses what stands there. False where the view has none, or a dialog lies over it. */
export function enterSearch(): boolean {
  const box = searchBox();
  box?.focus();
  box?.select();
  return box !== null && box === document.activeElement;
}
