import type { Pair, ReadTopic } from './readTopic.ts';
import { initialsOf, joined, topicWords } from './topicForms.ts';

/** Two letters are the initials of too much: of these abbreviations it is known what they are taken for, in the singular. */
const KNOWN: Readonly<Record<string, string>> = {
  ai: 'artificial intelligence',
  ar: 'augmented reality',
  ci: 'continuous integration',
  eu: 'european union',
  ev: 'electric vehicle',
  hr: 'human resources',
  iot: 'internet of things',
  it: 'information technology',
  ml: 'machine learning',
  pr: 'public relations',
  qa: 'quality assurance',
  tb: 'tuberculosis',
  tv: 'television',
  ui: 'user interface',
  uk: 'united kingdom',
  un: 'united nations',
  us: 'united states',
  usa: 'united states',
  ux: 'user experience',
  vc: 'venture capital',
  vr: 'virtual reality',
};

/** "LLM", "LLMs", "U.S.", "IoT": capitals, and at most a small letter or two. */
const ABBREVIATION = /^(?=(?:[^\p{Lu}]*\p{Lu}){2})(?:[\p{Lu}\p{N}.&]\p{Ll}?){2,8}s?$/u;

/** "Large language models (LLMs)" */
const WITH_BRACKETS = /^([^()]+?)\s*\(([^()]+)\)$/;

/**
 * Pairs of a topic and another one that abbreviates it. Where two that are not the same (`setOf`) have the same initials,
 * none of them is meant.
 */
export function abbreviated(
  topics: readonly ReadTopic[],
  byForm: ReadonlyMap<string, number>,
  setOf: (topic: number) => number,
): Pair[] {
  const meant = numbersByInitials(topics, setOf);
  return topics.flatMap(({ label }, i) => [
    ...fromTo(i, meaningOf(label, byForm, meant)),
    ...inBrackets(label).flatMap((name) => fromTo(i, numberOf(name, byForm))),
  ]);
}

function numberOf(name: string, byForm: ReadonlyMap<string, number>): number | null {
  return byForm.get(joined(topicWords(name))) ?? null;
}

function fromTo(topic: number, other: number | null): Pair[] {
  return other === null || other === topic ? [] : [[other, topic]];
}

/** By its initials the only topic that has them; null for those that several have. */
function numbersByInitials(topics: readonly ReadTopic[], setOf: (topic: number) => number): Map<string, number | null> {
  const meant = new Map<string, number | null>();
  topics.forEach(({ label, words }, i) => {
    if (WITH_BRACKETS.test(label)) return;
    for (const initials of initialsOf(words)) {
      const other = meant.get(initials);
      meant.set(initials, other === undefined ? i : other !== null && setOf(other) === setOf(i) ? other : null);
    }
  });
  return meant;
}

/** The topic that a name abbreviates. */
function meaningOf(
  label: string,
  byForm: ReadonlyMap<string, number>,
  meant: ReadonlyMap<string, number | null>,
): number | null {
  if (!ABBREVIATION.test(label)) return null;
  const letters = lettersOf(label);
  const known = KNOWN[letters];
  if (known !== undefined) return numberOf(known, byForm) ?? numberOf(`${known}s`, byForm);
  return letters.length > 2 ? (meant.get(letters) ?? null) : null;
}

/** "llm" for "LLMs" */
function lettersOf(abbreviation: string): string {
  return topicWords(abbreviation.replace(/(?<=\p{Lu})s$/u, '')).join('');
}

/** The name before the brackets and the one in them, where one abbreviates the other. */
function inBrackets(label: string): string[] {
  const [, before = '', inside = ''] = WITH_BRACKETS.exec(label) ?? [];
  const abbreviates = (short: string, long: string) =>
    ABBREVIATION.test(short) && initialsOf(topicWords(long)).includes(lettersOf(short));
  return abbreviates(inside, before) || abbreviates(before, inside) ? [before, inside] : [];
}
