import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { Card } from '../../core/article.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import type { Follow } from '../../core/memory/follow.ts';
import { laterView } from '../content/laterView.tsx';
import { loadedCard } from '../content/queries.ts';
import type { SaveButtonProps } from './ArticleMemory.tsx';
import type { ViewSaverProps } from '../views/ViewSaver.tsx';
import type { SavedCardProps } from './SavedCard.tsx';
import { hasMemory } from '../layout/storage.ts';

/** The views of the memory, once it has been read from the disk. */
export async function loadMemory() {
  const views = await startMirrored();
  await views.openMemory();
  return views;
}

/** Draws the page by what was muted and followed at the last visit. It does not wait for the disk. */
export async function startMirrored() {
  const views = await import('./memoryViews.ts');
  views.startMirrored();
  return views;
}

const cards = laterView(async () => ({ default: (await loadMemory()).CardMemory }));
const news = laterView(async () => ({ default: (await loadMemory()).NewSince }));
const saveButton = laterView(async () => ({ default: (await loadMemory()).SaveButton }));
const readMark = laterView(async () => ({ default: (await loadMemory()).ReadMark }));
const savedCard = laterView(async () => ({ default: (await loadMemory()).SavedCard }));
const savedCount = laterView(async () => ({ default: (await loadMemory()).SavedCount }));
const markAll = laterView(async () => ({ default: (await loadMemory()).MarkAllRead }));
const followButton = laterView(async () => ({ default: (await loadMemory()).FollowButton }));
const viewSaver = laterView(async () => ({ default: (await loadMemory()).ViewSaver }));
const page = laterView(async () => ({ default: (await loadMemory()).PageMemory }));

/** What is remembered of a card's story, and the ways to change that. It comes after the first paint, into room of its own. */
export function LaterCardMemory({ card }: { card: Card }) {
  return cards.useHasCome() && <cards.View card={card} />;
}

/** How many stories are new since the visit before. */
export function LaterNewSince() {
  return news.useHasCome() && <news.View />;
}

/** Saves the open article. */
export function LaterSaveButton(props: SaveButtonProps) {
  return saveButton.useHasCome() && <saveButton.View {...props} />;
}

/** What was saved of an article that the edition no longer has, else `otherwise`. */
export function LaterSavedCard(props: SavedCardProps) {
  useEffect(() => void savedCard.load().catch(() => {}), []);
  return savedCard.useHasCome() ? <savedCard.View {...props} /> : props.otherwise;
}

/** Marks all stories of the list as read. */
export function LaterMarkAllRead() {
  return markAll.useHasCome() && <markAll.View />;
}

/** How many articles are saved. */
export function LaterSavedCount() {
  return savedCount.useHasCome() && <savedCount.View />;
}

/** Follows a topic or a source. */
export function LaterFollowButton(props: { follow: Follow }) {
  useEffect(() => void followButton.load().catch(() => {}), []);
  return followButton.useHasCome() && <followButton.View {...props} />;
}

/** Keeps the filters in force under a name. `children` hold its place. */
export function LaterViewSaver({ children, ...props }: ViewSaverProps & { children: ReactNode }) {
  useEffect(() => void viewSaver.load().catch(() => {}), []);
  return viewSaver.useHasCome() ? <viewSaver.View {...props} /> : children;
}

/** Marks the open article as read, and offers to take that back. */
export function LaterReadMark({ article }: { article: ShardArticle }) {
  useEffect(() => void Promise.all([readMark.load(), saveButton.load()]).catch(() => {}), []);
  return readMark.useHasCome() && <readMark.View article={article} />;
}

/** What a reader does before anything else. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;

/** Calls back once, at the first sign of a reader. Gives what ends that. */
function onFirstSign(callBack: () => void): () => void {
  const end = () => SIGNS.forEach((sign) => window.removeEventListener(sign, begin));
  const begin = () => {
    end();
    callBack();
  };
  for (const sign of SIGNS) window.addEventListener(sign, begin, { passive: true });
  return end;
}

/**
 * Looks after the memory for as long as the page is open. Who has been here before finds it at once. All others have
 * nothing to find, so it waits for a sign that somebody is there.
 */
export function MemoryOfPage(): ReactNode {
  const client = useQueryClient();
  useEffect(() => {
    // A failure is told where the memory is asked for.
    const load = () => void Promise.allSettled([cards, news, savedCount, markAll, page].map((view) => view.load()));
    if (!hasMemory()) return onFirstSign(load);
    load();
    return undefined;
  }, []);
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const id = event.button < 2 ? idOfHeadline(event.target) : null;
      const card = id === null ? null : loadedCard(client, id);
      if (card !== null)
        loadMemory().then(
          ({ markRead }) => markRead(card),
          () => {},
        );
    };
    for (const click of ['click', 'auxclick'] as const) document.addEventListener(click, follow);
    return () => {
      for (const click of ['click', 'auxclick'] as const) document.removeEventListener(click, follow);
    };
  }, [client]);
  return page.useHasCome() && <page.View />;
}

/** The article of a card whose headline leads to the original. */
function idOfHeadline(target: EventTarget | null): string | null {
  const headline = target instanceof Element ? target.closest('[role="feed"] :is(h2, h3) a[target]') : null;
  return headline?.closest('article')?.querySelector('[data-panel]')?.getAttribute('data-panel') ?? null;
}
