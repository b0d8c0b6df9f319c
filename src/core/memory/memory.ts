import type { Card } from '../article.ts';
import {
  isOf,
  type MemoryEntry,
  type MemoryKind,
  nameOf,
  OPENING,
  type ReadStory,
  VISITS,
  type Visits,
} from './entry.ts';
import { type Follow, parseFollowKey } from './follow.ts';
import { changesOf } from './merge.ts';
import { type Mute, parseEntryKey } from './mute.ts';
import { openingsOf } from './opening.ts';
import type { View } from './view.ts';

/** The reader's memory of one paper. It changes by `take` alone. */
export interface Memory {
  /** Everything, also what the reader took back, by name. */
  entries: ReadonlyMap<string, MemoryEntry>;
  /** What was read of a card's story. Null where nothing was. */
  readOf: (card: Pick<Card, 'id' | 'storyId'>) => ReadStory | null;
  /** What the card of a saved article knew. Null where it is not saved. */
  savedCard: (id: string) => Card | null;
  /** The saved articles, the last saved first. */
  saved: () => Card[];
  /** What is muted, the last first. */
  mutes: () => Mute[];
  /** What is followed, the last first. */
  follows: () => Follow[];
  /** The views of the reader's own, in their order. */
  views: () => View[];
  /** What the paper opens with. Null is the front page, also where the view of the reader's choice is gone. */
  opening: () => string | null;
  visits: () => Visits | null;
  /** Takes the entries that are newer than ours. Gives those. */
  take: (entries: readonly MemoryEntry[]) => MemoryEntry[];
}

/** A memory that holds some entries. */
export function createMemory(held: readonly MemoryEntry[] = []): Memory {
  const entries = new Map<string, MemoryEntry>();
  /** The same by kind, but for read stories: of 10,000 none is asked for what is muted. */
  const ofKind = new Map<MemoryKind, Map<string, MemoryEntry>>();
  /** The story in which an article was read, where the story has another id. */
  const storyOf = new Map<string, string>();
  const readOf = (storyId: string): ReadStory | null | undefined => {
    const entry = entries.get(nameOf({ kind: 'read', key: storyId }));
    return entry !== undefined && isOf('read', entry) ? entry.value : undefined;
  };
  const lastFirst = <Kind extends MemoryKind>(kind: Kind) =>
    [...(ofKind.get(kind)?.values() ?? [])]
      .filter((entry) => isOf(kind, entry))
      .sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
  const take = (theirs: readonly MemoryEntry[]) => {
    const changes = changesOf(entries, theirs);
    for (const [name, entry] of changes) {
      entries.set(name, entry);
      if (isOf('read', entry)) for (const article of entry.value?.articles ?? []) storyOf.set(article, entry.key);
      else ofKind.set(entry.kind, (ofKind.get(entry.kind) ?? new Map<string, MemoryEntry>()).set(name, entry));
    }
    return [...changes.values()];
  };
  const follows = () =>
    lastFirst('followed').flatMap(({ key, value }) => {
      const of = parseFollowKey(key);
      return value === null || of === null ? [] : [{ ...of, label: value.label }];
    });
  const views = () =>
    lastFirst('view')
      .flatMap(({ key, value }) => (value === null ? [] : [{ search: key, ...value }]))
      .sort((a, b) => a.position - b.position);
  take(held);
  return {
    entries,
    take,
    follows,
    views,
    // What was said of the story by its id counts most, also that it is unread.
    readOf: ({ id, storyId }) => {
      const read = readOf(storyId);
      return (read === undefined ? readOf(storyOf.get(id) ?? id) : read) ?? null;
    },
    savedCard: (id) => {
      const entry = entries.get(nameOf({ kind: 'saved', key: id }));
      return entry !== undefined && isOf('saved', entry) ? (entry.value?.card ?? null) : null;
    },
    saved: () => lastFirst('saved').flatMap(({ value }) => value?.card ?? []),
    mutes: () =>
      lastFirst('muted').flatMap(({ key, value }) => {
        const of = parseEntryKey(key);
        return value === null || of === null ? [] : [{ ...of, label: value.label }];
      }),
    opening: () => {
      const entry = entries.get(nameOf({ kind: 'opening', key: OPENING }));
      const chosen = entry !== undefined && isOf('opening', entry) ? entry.value?.search : undefined;
      return openingsOf(follows(), views()).find((search) => search === chosen) ?? null;
    },
    visits: () => {
      const entry = entries.get(nameOf({ kind: 'visits', key: VISITS }));
      return entry !== undefined && isOf('visits', entry) ? entry.value : null;
    },
  };
}
