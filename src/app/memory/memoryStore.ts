import { useCallback, useSyncExternalStore } from 'react';
import type { Card } from '../../core/article.ts';
import { type MemoryEntry, nameOf, OPENING, type SavedArticle, soundEntries, VISITS } from '../../core/memory/entry.ts';
import { createMemory, type Memory } from '../../core/memory/memory.ts';
import type { Follow } from '../../core/memory/follow.ts';
import { entryKeyOf, type Mute } from '../../core/memory/mute.ts';
import type { View } from '../../core/memory/view.ts';
import { visitsAfter } from '../../core/memory/visits.ts';
import { hasMemory, STORAGE_PREFIX, writeReadOnFront } from '../layout/storage.ts';
import { sayNotRemembered } from '../layout/notRemembered.ts';
import { isOutdated, type Loss, type MemoryDatabase, openDatabase } from './database.ts';
import { endLost, sayLost } from './sayLost.ts';
import { sayOutdated } from './sayOutdated.ts';

/** Here it is whole, so that every view reads it without waiting. On the disk it is written entry by entry. */
let memory: Memory = createMemory();
let opened: Promise<MemoryDatabase | null> | null = null;
/** Whether the reader has deleted everything since the page was opened, or has yet to say whether that was meant. */
let isErased = false;
/** Whether a newer version of the page has the disk. */
let isOld = false;
const listeners = new Set<() => void>();

/** Milliseconds that the disk may take before the page goes on without it. Another tab may hold it. */
const PATIENCE = 5000;

/** Milliseconds that a browser may take to clear the data of a site. */
const CLEARING = 1000;

/** Tabs tell each other what changes, what they could not store, and what the reader says of a loss. */
const channel = new BroadcastChannel(STORAGE_PREFIX);
channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (Array.isArray(data)) return takeFound(data);
  if (typeof data !== 'object' || data === null) return;
  if ('unstored' in data && Array.isArray(data.unstored)) void store(soundEntries(data.unstored));
  if ('isKept' in data) void settleLoss(data.isKept === true);
});

/** Reads the memory from the disk, once. Where there is none to be had the memory lasts as long as the page. */
export async function openMemory(): Promise<void> {
  await soon(database());
}

/** What a view wants to know of the memory, and again with each change. `read` gives a text, a number or the like, or the same object for the same memory. */
export function useMemory<T>(read: (memory: Memory) => T): T {
  return useSyncExternalStore(
    onMemoryChange,
    useCallback(() => read(memory), [read]),
  );
}

/** The saved articles, the last saved first. */
export function useSaved(): readonly Card[] {
  return useMemory(savedOf);
}

/** The list stays the same for as long as nothing changes. */
const savedOf = ({ saved }: Memory): readonly Card[] => (savedCards ??= saved());
let savedCards: readonly Card[] | null = null;

/** What is muted, the last first. */
export function useMuted(): readonly Mute[] {
  return useMemory(mutesOf);
}

const mutesOf = ({ mutes }: Memory): readonly Mute[] => (muted ??= mutes());
let muted: readonly Mute[] | null = null;

/** The memory as it is. */
export function currentMemory(): Memory {
  return memory;
}

/** Calls back with each change. Gives what ends that. */
export function onMemoryChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes entries that are newer than what is remembered, here, in other tabs and on the disk. Gives how many they are. */
export async function takeEntries(entries: readonly MemoryEntry[]): Promise<number> {
  const taken = memory.take(entries);
  if (taken.length === 0) return 0;
  tell();
  channel.postMessage(taken);
  // The next visit then looks for the memory at once.
  if (!hasMemory()) writeReadOnFront([]);
  if (await soon(store(taken))) return taken.length;
  channel.postMessage({ unstored: taken });
  // A visit is not what the reader wants to be kept.
  if (!isOld && taken.some(({ kind }) => kind !== 'visits')) sayNotRemembered();
  return taken.length;
}

/** Writes entries to the disk, each as it is by now. Gives whether that worked. */
function store(entries: readonly MemoryEntry[]): Promise<boolean> {
  const newest = () => entries.map((entry) => memory.entries.get(nameOf(entry)) ?? entry);
  return database()
    .then((disk) => disk?.write(newest()).then(() => true) ?? false)
    .catch(() => false);
}

/** What comes of the disk, null where it takes too long. */
function soon<T>(coming: Promise<T>): Promise<T | null> {
  return Promise.race([coming, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))]);
}

/** What is remembered of a card when its story is read. */
type ReadCard = Pick<Card, 'id' | 'storyId' | 'otherSources'>;

/** Marks the story of an article as read. */
export function markRead(card: ReadCard): void {
  say(readingOf(card));
}

/** Marks the stories that are not yet read. Gives them. */
export function markAllRead<OneCard extends ReadCard>(cards: readonly OneCard[]): OneCard[] {
  const unread = cards.filter((card) => memory.readOf(card) === null);
  say(...unread.map(readingOf));
  return unread;
}

/** Takes back that stories were read. */
export function markUnread(...cards: readonly Pick<Card, 'storyId'>[]): void {
  say(...cards.map(({ storyId }) => ({ kind: 'read' as const, key: storyId, value: null })));
}

function readingOf(card: ReadCard): Said {
  const known = memory.readOf(card)?.articles ?? [];
  const articles = [...new Set([...known, card.id])].filter((id) => id !== card.storyId);
  const sources = card.otherSources + 1;
  return { kind: 'read', key: card.storyId, value: articles.length === 0 ? { sources } : { sources, articles } };
}

/** Saves an article with what its card knows, or takes that back. */
export function setSaved(card: Card, isSaved: boolean): void {
  const value: SavedArticle | null = isSaved ? { card } : null;
  say({ kind: 'saved', key: card.id, value });
}

/** Mutes things, or takes that back. */
export function setMuted(mutes: readonly Mute[], isMuted: boolean): void {
  say(...mutes.map((mute) => labelled('muted', mute, isMuted)));
}

/** Follows things, or takes that back. */
export function setFollowed(follows: readonly Follow[], isFollowed: boolean): void {
  say(...follows.map((follow) => labelled('followed', follow, isFollowed)));
}

/** Keeps a search under a name. The first time it stands after all others. */
export function nameView(search: string, name: string): void {
  const views = memory.views();
  const position = views.find((view) => view.search === search)?.position ?? (views.at(-1)?.position ?? -1) + 1;
  say({ kind: 'view', key: search, value: { name, position } });
}

/** Takes a view back. */
export function removeView(search: string): void {
  say({ kind: 'view', key: search, value: null });
}

/** Puts the views into the order in which they come. */
export function placeViews(views: readonly View[]): void {
  const placed = views.map((view, position) => ({ ...view, position }));
  const changed = placed.filter(({ position }, i) => views[i]?.position !== position);
  say(...changed.map(({ search, ...value }) => ({ kind: 'view' as const, key: search, value })));
}

/** Has the paper open with the search string of an address, null with the front page. */
export function setOpening(search: string | null): void {
  say({ kind: 'opening', key: OPENING, value: search === null ? null : { search } });
}

function labelled(kind: 'muted' | 'followed', of: Mute | Follow, holds: boolean): Said {
  return { kind, key: entryKeyOf(of), value: holds ? { label: of.label } : null };
}

/** Takes entries that are on the disk, too, or will be: what the last visit has left beside it, and what other tabs tell. They may be damaged. */
export function takeFound(stored: readonly unknown[]): void {
  takeStored(soundEntries(stored));
}

function takeStored(entries: readonly MemoryEntry[]): void {
  if (memory.take(entries).length > 0) tell();
}

/** Says that the reader looks at an edition, or leaves it. Who has just deleted all is not remembered for leaving. */
export function rememberVisit(newestAt: number | null): void {
  if (isErased) return;
  say({ kind: 'visits', key: VISITS, value: visitsAfter(memory.visits(), Date.now(), newestAt) });
}

type Said = MemoryEntry extends infer Entry ? (Entry extends MemoryEntry ? Omit<Entry, 'at'> : never) : never;

/** What is said here replaces what was said before, also by a clock that was ahead. */
function say(...said: readonly Said[]): void {
  const now = Date.now();
  void takeEntries(
    said.map((one) => ({ ...one, at: Math.max(now, (memory.entries.get(nameOf(one))?.at ?? -Infinity) + 1) })),
  );
}

function tell(): void {
  savedCards = null;
  muted = null;
  for (const listener of listeners) listener();
}

/** Null where it could not be opened or read. */
function database(): Promise<MemoryDatabase | null> {
  opened ??= openDatabase(STORAGE_PREFIX, lose)
    .then(async (disk) => {
      takeStored(await disk.read());
      return disk;
    })
    .catch((failure: unknown) => {
      if (isOutdated(failure)) giveUp();
      // It is tried again when it is needed.
      opened = null;
      return null;
    });
  return opened;
}

/** Where the reader deleted the database, here or in another tab, nothing is left of it. Else it is opened again. */
function lose(loss: Loss): void {
  opened = null;
  if (loss === 'outdated') giveUp();
  if (loss === 'closed') void lookForLoss();
  if (loss !== 'deleted') return;
  isErased = true;
  forget();
}

function forget(): void {
  memory = createMemory();
  tell();
}

/**
 * A browser closes the database when the data of the site is cleared. Only the reader can say whether what the page still
 * knows is wanted; until then it is not written again, not even for leaving.
 */
async function lookForLoss(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, CLEARING));
  const known = [...memory.entries.values()].filter(({ kind }) => kind !== 'visits');
  const stored = (await (await database())?.read().catch(() => null)) ?? [];
  const names = new Set(stored.map(nameOf));
  if (known.every((entry) => names.has(nameOf(entry)))) return;
  isErased = true;
  sayLost((isKept) => {
    channel.postMessage({ isKept });
    void settleLoss(isKept);
  });
}

/** Keeps again what the page knows, or lets all of it go that is not on the disk. */
async function settleLoss(isKept: boolean): Promise<void> {
  endLost();
  isErased = !isKept;
  if (!isKept) {
    opened = null;
    forget();
    return openMemory();
  }
  // What is mirrored is written again, too.
  tell();
  if (!(await soon(store([...memory.entries.values()])))) sayNotRemembered();
}

/** The page works on, and other tabs store what is said here. */
function giveUp(): void {
  isOld = true;
  sayOutdated();
}
