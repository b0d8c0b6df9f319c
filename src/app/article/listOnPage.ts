/** Tells that the list has changed. */
const watchers = new Set<() => void>();

/** Makes the list longer. Null where there is none, where it is loading, or where it has no more. */
let grow: (() => void) | null = null;

/** The articles that the cards of the page open. Other reports in a card are no steps of their own. */
export function idsOnPage(): readonly string[] {
  const cards = [...document.querySelectorAll('[role="feed"] article')];
  const ids = cards.map((card) => card.querySelector<HTMLElement>('[data-panel]')?.dataset['panel']);
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** Says that a list stands on the page, or has changed there, and how it grows. Gives what takes that back. */
export function announceList(growList: (() => void) | null): () => void {
  grow = growList;
  for (const tell of watchers) tell();
  return () => (grow = null);
}

/** Asks the list on the page for more of it. */
export function growList(): void {
  grow?.();
}

/** Calls back when the list on the page has changed. Gives what ends that. */
export function watchList(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}
