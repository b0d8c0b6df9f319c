import { foldedText } from '../../core/label.ts';

/** Forms that end in s and are another word than the form without it. */
const NO_PLURALS: ReadonlySet<string> = new Set(
  'news arms windows goods customs glasses times greens aids mars texas paris wales lens gas'.split(' '),
);

/** Words that abbreviations leave out. */
const SMALL_WORDS: ReadonlySet<string> = new Set('a an and as at by de for in la of on or the to with'.split(' '));

/** Spellings of British English with those of American English. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(?=s?$)/, 'ization'],
  [/is(?=e[ds]?$|ing$)/, 'iz'],
  [/our(?=s?$|al$|ed$|ing$)/, 'or'],
  [/tre(?=s?$)/, 'ter'],
  [/ence(?=s?$)/, 'ense'],
  [/ll(?=ing$|ed$|er$)/, 'l'],
  [/ogue(?=s?$)/, 'og'],
  [/ae/, 'e'],
];

/** Spelling rules hold for words of so many letters. */
const LONG_WORD = 6;

/** The words of a topic's name: without capitals, accents and marks, but for those that tell "C++", "C#" and "C" apart. */
export function topicWords(name: string): string[] {
  const plain = foldedText(name).replaceAll('&', ' and ').replace(/['’]/g, '');
  return plain.match(/(?:[\p{L}\p{N}+#]|(?<=\p{N})[.,](?=\p{N}))+/gu) ?? [];
}

/** Words as one, in the spelling of American English. */
export function joined(words: readonly string[]): string {
  return words.map(respelt).join('');
}

function respelt(word: string): string {
  if (word.length < LONG_WORD) return word;
  return SPELLINGS.reduce((text, [british, american]) => text.replace(british, american), word);
}

/** What a word may be the plural of. `written`: as it stands in the name, where "AIDS" is none. */
export function singularsOf(word: string, written: string): string[] {
  if (word.length < 3 || NO_PLURALS.has(word) || /\p{Lu}S$/u.test(written)) return [];
  if (/men$/.test(word)) return [word.replace(/men$/, 'man')];
  if (word === 'children') return ['child'];
  if (/ss$/.test(word) || !word.endsWith('s')) return [];
  const singulars = [word.slice(0, -1)];
  if (/ies$/.test(word)) singulars.push(`${word.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) singulars.push(word.slice(0, -2));
  if (/ses$/.test(word)) singulars.push(`${word.slice(0, -2)}is`);
  if (/ves$/.test(word)) singulars.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  return singulars;
}

/** The first letters of all words, and of those that an abbreviation counts. Empty for a single word. */
export function initialsOf(words: readonly string[]): string[] {
  const first = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  const long = words.filter((word) => !SMALL_WORDS.has(word));
  return [...new Set([words, long].filter(({ length }) => length > 1).map(first))];
}
