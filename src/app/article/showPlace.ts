/** Scrolls to a place of an article and gives it the focus, so that the Tab key goes on from there. */
export function showPlace(place: HTMLElement): void {
  if (!place.matches('a[href]')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  const sheet = place.closest('dialog');
  if (sheet === null) return place.scrollIntoView();
  // The browser's own way would move the list beneath the sheet, too.
  sheet.scrollBy(0, place.getBoundingClientRect().top - sheet.getBoundingClientRect().top - MARGIN);
}

/** Pixels that are left free above the place, for the bar of the sheet. */
const MARGIN = 64;
