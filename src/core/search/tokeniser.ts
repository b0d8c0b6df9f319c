import { normaliseTerm } from './normaliseTerm.ts';

/** A word of a text: its folded form, and where it stands in the text (UTF-16 code units, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** Longer words are cut to this many code units, when indexing and when querying. */
export const LONGEST_TERM = 32;

/**
 * The words of a text, in order, as the index and every query see them.
 *
 * - "don't" is `dont`, "Apple's" is `apple`, "l'Europe" is `europe`
 * - "self-driving" is `self`, `driving`; a single letter joins its word: "e-mail" is `email`
 * - "U.S." is `us`; `c++`, `c#` and `.net` are words; "Node.js" is `node`, `js`
 * - "1,000" is `1000`, "3.5" stays, "CO₂" is `co2`
 * - scripts without spaces are cut by `Intl.Segmenter`; where that is missing every character is a word
 *
 * A term tokenises to itself, but for words of scripts without spaces, which may be cut differently alone.
 */
export function tokenise(text: string): string[] {
  return tokeniseWithOffsets(text).map(({ term }) => term);
}

/** As `tokenise`, with the place of each word. */
export function tokeniseWithOffsets(text: string): Token[] {
  const tokens: Token[] = [];
  const isLatin = LATIN.test(text);
  for (const match of text.matchAll(isLatin ? LATIN_WORD : WORD)) {
    const word = match[0];
    if (!isLatin && NO_SPACES.test(word)) tokens.push(...segment(word, match.index));
    else addToken(tokens, word, match.index);
  }
  return tokens;
}

function addToken(tokens: Token[], word: string, start: number): void {
  const term = toTerm(word);
  if (term !== '') tokens.push({ term, start, end: start + word.length });
}

function toTerm(word: string): string {
  const bare = word.replace(APOSTROPHES, "'").replace(ELISION, '').replace(POSSESSIVE, '');
  const kept = SYMBOLIC.test(bare) ? bare : bare.replace(INNER_PUNCTUATION, '');
  return cut(normaliseTerm(kept).replace(NOT_IN_TERMS, ''));
}

function cut(term: string): string {
  if (term.length <= LONGEST_TERM) return term;
  const splitsPair = /[\ud800-\udbff]/.test(term.charAt(LONGEST_TERM - 1));
  return term.slice(0, splitsPair ? LONGEST_TERM - 1 : LONGEST_TERM).replace(/\.$/, '');
}

function segment(run: string, start: number): Token[] {
  const tokens: Token[] = [];
  if (segmenter === null) {
    let at = start;
    for (const character of run) {
      addToken(tokens, character, at);
      at += character.length;
    }
    return tokens;
  }
  for (const part of segmenter.segment(run)) {
    if (part.isWordLike === true) addToken(tokens, part.segment, start + part.index);
  }
  return tokens;
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('und', { granularity: 'word' }) : null;

/** Insides of brackets that stand for letters, for marks on them and for digits. */
interface Alphabet {
  letter: string;
  mark: string;
  digit: string;
}

/** What a word is, in an alphabet: alternatives, of which the first that fits counts. */
function wordPattern({ letter, mark, digit }: Alphabet, flags: string): RegExp {
  const inWord = String.raw`${letter}${mark}${digit}₀-₉⁰¹²³⁴-⁹\u00ad\u200c\u200d`;
  const notAfterWord = `(?<![${inWord}])`;
  const notBeforeWord = `(?![${inWord}])`;
  return new RegExp(
    [
      String.raw`${notAfterWord}(?:[${letter}]\.)+[${letter}]${notBeforeWord}\.?`,
      String.raw`\.net${notBeforeWord}`,
      String.raw`[${letter}]+(?:\+\+|#)${notBeforeWord}`,
      String.raw`(?:${notAfterWord}(?<![-‐‑'’])[${letter}][-‐‑](?=[${letter}]{2}))?[${inWord}]+(?:['’ʼ][${letter}${mark}]+|(?<=[${digit}])[.,](?=[${digit}])[${inWord}]+)*`,
    ].join('|'),
    flags,
  );
}

const WORD = wordPattern({ letter: String.raw`\p{L}`, mark: String.raw`\p{M}`, digit: String.raw`\p{Nd}` }, 'giu');
/** Texts of nothing but Latin letters without marks of their own, digits and punctuation: most. */
const LATIN = /^[\0-\u02af\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
/** The words of such texts: the same, but a slow phone takes a tenth of a second to make sense of all letters of Unicode. */
const LATIN_WORD = wordPattern({ letter: 'a-zªµºÀ-ÖØ-öø-ʯ', mark: '', digit: '0-9' }, 'gi');
const NO_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const APOSTROPHES = /[’ʼ]/g;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[aeiouyhàâäéèêëîïôöùûü]\p{L})/iu;
const POSSESSIVE = /'s$/i;
const SYMBOLIC = /^\.net$|\p{L}(?:\+\+|#)$/iu;
/** Dots stay between digits only. */
const INNER_PUNCTUATION = /(?<!\p{Nd})\.|\.(?!\p{Nd})|[',‐‑-]/gu;
const NOT_IN_TERMS = /[^\p{L}\p{M}\p{Nd}.+#]/gu;
