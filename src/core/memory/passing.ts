/** Milliseconds that a story is in view before it counts as seen. */
export const SEEN_AFTER = 1000;

/** Where a story is: most of it or a part of it in view, out of it over the top, or elsewhere. */
export type Place = 'most' | 'part' | 'above' | 'elsewhere';

/** The stories of the lists on a page, and which of them the reader scrolls past. */
export interface Passing<Story> {
  /** A story came to a place, at some milliseconds by a clock that is never set. Gives whether the reader has passed it by that. */
  look: (story: Story, place: Place, at: number) => boolean;
  /** The stories that are passed by staying at the end of the page. */
  atEnd: (at: number) => Story[];
  /** What follows is a scroll of the reader's own, or a jump. */
  setOwn: (isOwn: boolean) => void;
  /** The story is on the page no more. */
  forget: (story: Story) => void;
}

/**
 * The rule: the reader has passed a story that was in view for a second, and that they then scrolled out over the top. So
 * a fling passes only what was read before it, and a jump, by a key or to a place that is restored, passes nothing. The
 * last stories never leave over the top: they are passed where the reader stays at the end of the page for as long, and
 * only where the list was long enough to pass others. So a list that has all in view passes nothing.
 */
export function createPassing<Story>(): Passing<Story> {
  /** Since when a story is in view. Null where it is not. */
  const since = new Map<Story, number | null>();
  const passed = new Set<Story>();
  let isOwn = false;
  const isSeen = (story: Story, at: number) => at - (since.get(story) ?? Infinity) >= SEEN_AFTER;
  return {
    look: (story, place, at) => {
      const isPassed = isOwn && place === 'above' && isSeen(story, at);
      if (isPassed) passed.add(story);
      const before = since.get(story) ?? null;
      since.set(story, place === 'most' ? (before ?? at) : place === 'part' ? before : null);
      return isPassed;
    },
    atEnd: (at) => (isOwn && passed.size > 0 ? [...since.keys()].filter((story) => isSeen(story, at)) : []),
    setOwn: (own) => void (isOwn = own),
    forget: (story) => {
      since.delete(story);
      passed.delete(story);
    },
  };
}
