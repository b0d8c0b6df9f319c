/**
 * The form of a word that spelling variants share: lower case, without accents, compatibility forms
 * resolved ("ﬁ" is "fi", "₂" is "2"), letters that Unicode does not decompose spelled out ("ß" is "ss").
 * Marks of scripts in which they are vowels (Devanagari, Thai …) stay.
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
const DIACRITICS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u00ad\u0640\u200b-\u200d\u2060]/g;

const spelling = new Map([
  ['ß', 'ss'], ['ø', 'o'], ['ł', 'l'], ['æ', 'ae'], ['œ', 'oe'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'],
  ['ı', 'i'], ['ħ', 'h'], ['ŧ', 't'], ['ŋ', 'n'], ['ĸ', 'k'], ['ƒ', 'f'], ['ς', 'σ'], ['ʼ', ''],
]);
const SPELLED_OUT = new RegExp(`[${[...spelling.keys()].join('')}]`, 'g');
