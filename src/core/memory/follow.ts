import { mutesFor, type MuteSubject, parseEntryKey } from './mute.ts';

/** The filter groups of which something may be followed. */
const followable = ['topics', 'providers'] as const;

/** A topic or a source that the reader follows. */
export interface Follow {
  /** The key of the filter group. */
  of: (typeof followable)[number];
  /** The key of the label there. */
  key: string;
  /** As the reader saw it. */
  label: string;
}

/** What an entry of the memory with this key follows, as `entryKeyOf` makes it. Null where it is the key of nothing that can be followed. */
export function parseFollowKey(entryKey: string): Pick<Follow, 'of' | 'key'> | null {
  const parsed = parseEntryKey(entryKey);
  const of = followable.find((group) => group === parsed?.of);
  return parsed === null || of === undefined ? null : { of, key: parsed.key };
}

/** All that may be followed of an article: its source and its topics. */
export function followsFor(subject: MuteSubject): Follow[] {
  return mutesFor(subject).flatMap(({ key, label, ...mute }) => {
    const of = followable.find((group) => group === mute.of);
    return of === undefined ? [] : [{ of, key, label }];
  });
}
