/**
 * Where the reader opens the paper at the address of the front page, the list that they chose for it takes its place, before
 * anything is drawn. A reload and a step back stay where they are, and so does a link within the page.
 */
export function openWith(search: string | null): void {
  if (search === null || !isOpened()) return;
  history.replaceState(history.state, '', search + location.hash);
}

/** `data-start` is there until the app has started. */
function isOpened(): boolean {
  if (document.documentElement.dataset['start'] === undefined) return false;
  const isNew = performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type === 'navigate');
  return isNew && location.pathname === import.meta.env.BASE_URL && location.search === '';
}
