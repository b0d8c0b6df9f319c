import { filterGroups } from '../filterGroups.ts';
import { kindLabel, labelKey } from '../label.ts';
import { wordsOf } from './words.ts';

/** What a mute is of: a filter group, or words of the text. */
export const WORDS = 'words';

/** Characters of the longest words that may be muted. */
export const LONGEST_WORDS = 100;

/** One thing that the reader does not want to meet. Its key follows from its group and the key of its label there. */
export interface Mute {
  /** The key of a filter group, or `WORDS`. */
  of: string;
  /** The key of the label. Of words: folded, with one space between two. */
  key: string;
  /** As the reader saw or typed it. */
  label: string;
}

/** What tells whether an article is muted. */
export interface MuteSubject {
  title: string;
  excerpt: string | null;
  /** Null where it is not known. */
  kind: string | null;
  /** The key is null where only the name is known. */
  provider: { key: string | null; name: string };
  topics: readonly string[];
}

/** The key of a mute among the entries of the memory: "topics tide-tables". */
export function entryKeyOf({ of, key }: Pick<Mute, 'of' | 'key'>): string {
  return `${of} ${key}`;
}

/** Inverse of `entryKeyOf`. Null where it is the key of no mute. */
export function parseEntryKey(entryKey: string): Pick<Mute, 'of' | 'key'> | null {
  const space = entryKey.indexOf(' ');
  const [of, key] = [entryKey.slice(0, space), entryKey.slice(space + 1)];
  if (of === WORDS) return isOfWords(key) ? { of, key } : null;
  return key !== '' && filterGroups.some((group) => group.key === of) ? { of, key } : null;
}

/** The mute of a word or a phrase, in whatever case and accents. Null where it holds no letter, digit or sign. */
export function muteOfWords(typed: string): Mute | null {
  const label = typed.trim().slice(0, LONGEST_WORDS);
  const key = wordsOf(label).join(' ');
  return isOfWords(key) ? { of: WORDS, key, label } : null;
}

/** All that may be muted of an article, but for its words: its source, its topics, its kind. */
export function mutesFor({ provider, topics, kind }: MuteSubject): Mute[] {
  const source = { of: 'providers', key: provider.key ?? labelKey(provider.name), label: provider.name };
  const kinds = kind === null ? [] : [{ of: 'kinds', key: kind, label: kindLabel(kind) }];
  return [source, ...topics.map((topic) => ({ of: 'topics', key: labelKey(topic), label: topic })), ...kinds];
}

/** Folding may lengthen a text: a letter of Hangul becomes three. */
function isOfWords(key: string): boolean {
  return wordsOf(key).length > 0 && key.length <= 4 * LONGEST_WORDS;
}
