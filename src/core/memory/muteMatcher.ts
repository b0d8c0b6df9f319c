import { labelKey } from '../label.ts';
import { entryKeyOf, type Mute, type MuteSubject, WORDS } from './mute.ts';
import { wordsOf } from './words.ts';

/** Tells what some mutes mute. */
export interface MuteMatcher {
  hasLabel: (of: string, key: string) => boolean;
  mutes: (subject: MuteSubject) => boolean;
}

/** A word of phrases: whether one ends with it, and the words that go on from it. */
interface Step {
  ends: boolean;
  next: Map<string, Step>;
}

/** Made once for all mutes: what an article costs then depends on its length, not on the number of mutes. */
export function muteMatcher(mutes: readonly Mute[]): MuteMatcher {
  const labels = new Set(mutes.map(entryKeyOf));
  const sources = new Set(mutes.flatMap(({ of, label }) => (of === 'providers' ? [labelKey(label)] : [])));
  const phrases = phrasesOf(mutes);
  const hasLabel = (of: string, key: string) => labels.has(entryKeyOf({ of, key }));
  return {
    hasLabel,
    mutes: ({ title, excerpt, kind, provider, topics }) =>
      (provider.key === null ? sources.has(labelKey(provider.name)) : hasLabel('providers', provider.key)) ||
      (kind !== null && hasLabel('kinds', kind)) ||
      topics.some((topic) => hasLabel('topics', labelKey(topic))) ||
      (phrases.next.size > 0 && [title, excerpt ?? ''].some((text) => hasPhrase(wordsOf(text), phrases))),
  };
}

function phrasesOf(mutes: readonly Mute[]): Step {
  const first: Step = { ends: false, next: new Map() };
  for (const { of, key } of mutes) if (of === WORDS) addPhrase(first, wordsOf(key));
  return first;
}

function addPhrase(first: Step, words: readonly string[]): void {
  let step = first;
  for (const word of words) {
    const next = step.next.get(word) ?? { ends: false, next: new Map<string, Step>() };
    step.next.set(word, next);
    step = next;
  }
  step.ends = true;
}

function hasPhrase(words: readonly string[], phrases: Step): boolean {
  return words.some((_, start) => beginsAt(words, start, phrases));
}

function beginsAt(words: readonly string[], start: number, phrases: Step): boolean {
  let step: Step | undefined = phrases;
  for (let at = start; step !== undefined; at++) {
    if (step.ends) return true;
    step = step.next.get(words[at] ?? '');
  }
  return false;
}
