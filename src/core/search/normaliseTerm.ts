/**
 * The form that all spellings of a word share: lower case, without accents. Compatibility forms are resolved ("ﬁ" is
 * "fi", "₂" is "2"), and letters that Unicode does not decompose are spelled out ("ß" is "ss"). Marks stay in scripts
 * where they are vowels (Devanagari, Thai …).
 */
export function normaliseTerm(word: string): string {
  return word
    .normalize('NFKD')
    .replace(DIACRITICS, '')
    .toLowerCase()
    .replace(DIACRITICS, '')
    .replace(SPELLED_OUT, (letter) => spelling.get(letter) ?? letter)
    .normalize('NFC');
}

/** Combining accents of Latin, Greek and Cyrillic; Hebrew and Arabic points; joiners and soft hyphens. */
const DIACRITICS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u00ad\u0640\u200b-\u200d\u2060]/g;

const spelling = new Map([
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŧ', 't'],
  ['ŋ', 'n'],
  ['ĸ', 'k'],
  ['ƒ', 'f'],
  ['ς', 'σ'],
  ['ʼ', ''],
]);
const SPELLED_OUT = new RegExp(`[${[...spelling.keys()].join('')}]`, 'g');
