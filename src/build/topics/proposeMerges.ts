import { UnionFind } from '../../core/unionFind.ts';
import { abbreviated } from './abbreviations.ts';
import type { CountedTopic, Pair, ReadTopic } from './readTopic.ts';
import { joined, singularsOf, topicWords } from './topicForms.ts';
import { typosAmong } from './typos.ts';

/** Topics that may be one. The name is that of the most articles. */
export interface TopicMerge {
  name: string;
  aliases: string[];
}

/**
 * Proposes which topics are one: they differ in hyphens, accents, British and American spelling, singular and plural, a
 * letter, or one abbreviates the other. Those of the most articles come first. Two of which the table has both stay two.
 */
export function proposeMerges(topics: readonly CountedTopic[], isListed: (key: string) => boolean): TopicMerge[] {
  const read = topics.map((topic): ReadTopic => ({ ...topic, words: topicWords(topic.label) }));
  const sets = new UnionFind(read.length);
  const isSettled = read.map(({ key }) => isListed(key));
  const join = ([a, b]: Pair) => {
    if (!(isSettled[a] === true && isSettled[b] === true)) sets.join(a, b);
  };
  const byForm = numbersByForm(read);
  sameForms(read, byForm).forEach(join);
  plurals(read, byForm).forEach(join);
  typosAmong(read).forEach(join);
  abbreviated(read, byForm, (topic) => sets.find(topic)).forEach(join);
  return mergesOf(read, sets);
}

/** By its joined words the first topic that has them. A name of signs alone is like no other. */
function numbersByForm(topics: readonly ReadTopic[]): Map<string, number> {
  const byForm = new Map<string, number>();
  topics.forEach(({ words }, i) => {
    const form = joined(words);
    if (form !== '' && !byForm.has(form)) byForm.set(form, i);
  });
  return byForm;
}

function sameForms(topics: readonly ReadTopic[], byForm: ReadonlyMap<string, number>): Pair[] {
  return topics.flatMap(({ words }, i): Pair[] => {
    const first = byForm.get(joined(words)) ?? i;
    return first === i ? [] : [[first, i]];
  });
}

/** Each name with one of its words in the singular, where another topic is called so. */
function plurals(topics: readonly ReadTopic[], byForm: ReadonlyMap<string, number>): Pair[] {
  return topics.flatMap(({ label, words }, i): Pair[] => {
    if (words.length > MOST_WORDS) return [];
    const written = label.split(/[\s-]+/u);
    return words.flatMap((word, at) =>
      singularsOf(word, written[at] ?? '').flatMap((singular): Pair[] => {
        const other = byForm.get(joined(words.with(at, singular)));
        return other === undefined || other === i ? [] : [[other, i]];
      }),
    );
  });
}

/** Longer names are sentences. */
const MOST_WORDS = 10;

function mergesOf(topics: readonly ReadTopic[], sets: UnionFind): TopicMerge[] {
  const groups = new Map<number, ReadTopic[]>();
  topics.forEach((topic, i) => {
    const root = sets.find(i);
    const group = groups.get(root) ?? [];
    groups.set(root, group);
    group.push(topic);
  });
  return [...groups.values()]
    .filter(({ length }) => length > 1)
    .map((group) => group.sort(mostArticles))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : mostArticles(a, b)))
    .map(([first, ...others]) => ({ name: first?.label ?? '', aliases: others.map(({ label }) => label) }));
}

/** Of equally frequent ones the longer name, which is not the abbreviation. */
function mostArticles(a: ReadTopic, b: ReadTopic): number {
  return b.count - a.count || b.label.length - a.label.length || (a.key < b.key ? -1 : 1);
}
