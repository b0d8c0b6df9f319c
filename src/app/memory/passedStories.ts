import type { Card } from '../../core/article.ts';
import { nameOf } from '../../core/memory/entry.ts';
import { createPassing, type Place, SEEN_AFTER } from '../../core/memory/passing.ts';
import { sayCount } from '../../core/words/count.ts';
import * as words from '../../core/words/memory.ts';
import { showLine } from '../layout/showLine.ts';
import { currentMemory, markAllRead, markUnread } from './memoryStore.ts';

/** Keys by which a browser scrolls down. */
const scrollKeys = [' ', 'PageDown', 'ArrowDown', 'End'];

/** What begins a scroll of the reader's own, and what may end in a jump. */
const ownSigns = ['wheel', 'touchmove', 'pointerdown'] as const;
const jumpSigns = ['click', 'popstate'] as const;

/** What was marked since the reader did anything but scroll: all of it is taken back at once. */
let marked: readonly Card[] = [];
/** How many of them the line at the foot speaks of. */
let said = 0;
let removeLine = () => {};

const cardOf = new Map<Element, Card>();
const passing = createPassing<Element>();
const observer = new IntersectionObserver(
  (entries) => {
    markPassed(
      entries.filter((entry) => passing.look(entry.target, placeOf(entry), entry.time)).map(({ target }) => target),
    );
  },
  { threshold: [0, 0.25, 0.5, 0.75, 1] },
);

/** Marks stories as read once the reader has scrolled past them, by the rule of `passing.ts`, until `signal`. */
export function followScrolling(signal: AbortSignal): void {
  const follow = (name: string, listener: (event: Event) => void) =>
    window.addEventListener(name, listener, { passive: true, signal });
  for (const sign of ownSigns) follow(sign, () => passing.setOwn(true));
  for (const sign of jumpSigns)
    follow(sign, () => {
      passing.setOwn(false);
      endUndo();
    });
  follow('keydown', (event) => passing.setOwn(isScrollKey(event)));
  // What came into view with the end of the scroll counts as seen by then.
  follow('scrollend', () => setTimeout(markAtEnd, 1.5 * SEEN_AFTER));
  follow('scrollend', offerUndo);
  signal.addEventListener('abort', endUndo);
}

/** Watches the card of a story, by any element in it. Gives what ends that. */
export function watchStory(element: Element, card: Card): () => void {
  const article = element.closest('article') ?? element;
  cardOf.set(article, card);
  observer.observe(article);
  return () => {
    observer.unobserve(article);
    cardOf.delete(article);
    passing.forget(article);
  };
}

function placeOf({
  isIntersecting,
  target,
  boundingClientRect: box,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry): Place {
  if (!isIntersecting) return target.isConnected && box.height > 0 && box.bottom <= 0 ? 'above' : 'elsewhere';
  const room = Math.min(box.height, rootBounds?.height ?? window.innerHeight);
  return intersectionRect.height >= room / 2 ? 'most' : 'part';
}

/** Keys that a view has used do not scroll. */
function isScrollKey(event: Event): boolean {
  return event instanceof KeyboardEvent && !event.defaultPrevented && scrollKeys.includes(event.key);
}

function markAtEnd(): void {
  const { scrollHeight } = document.documentElement;
  if (window.scrollY + window.innerHeight >= scrollHeight - 1) markPassed(passing.atEnd(performance.now()));
  offerUndo();
}

/** What the reader has taken back stays unread. */
function markPassed(passed: readonly Element[]): void {
  const { entries } = currentMemory();
  const cards = passed.flatMap((article) => cardOf.get(article) ?? []);
  const unsaid = cards.filter(({ storyId }) => !entries.has(nameOf({ kind: 'read', key: storyId })));
  if (unsaid.length > 0) marked = [...marked, ...markAllRead(unsaid)];
}

/** Says how many stories were marked, with a button that takes it back. */
function offerUndo(): void {
  if (marked.length === said) return;
  const scrolled = marked;
  said = marked.length;
  removeLine();
  removeLine = showLine(sayCount(words.marked, marked.length), { [words.undo]: () => markUnread(...scrolled) });
}

function endUndo(): void {
  marked = [];
  said = 0;
  removeLine();
}
