import { normaliseTerm } from './normaliseTerm.ts';

/** A word of a text: its normalised form, and where it is in the text (UTF-16 code units; `end` is behind it). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** Longer words are cut to this many code units, in the index and in queries. */
export const LONGEST_TERM = 32;

/**
 * The terms of a text, in order. The index, queries and highlighting all use this one function.
 *
 * - "don't" is `dont`, "Apple's" is `apple`, "l'Europe" is `europe`
 * - "self-driving" is `self`, `driving`; but a single letter joins its word: "e-mail" is `email`
 * - what a compound is as one word, and symbols, are in `sideTokens` (compounds.ts)
 * - "U.S." is `us`; `c++`, `c#` and `.net` are words; "Node.js" is `node`, `js`
 * - "1,000" is `1000`, "3.5" stays, "CO₂" is `co2`
 * - `Intl.Segmenter` cuts scripts without spaces; where it is missing every character is a word
 *
 * A term tokenises to itself. Only words of scripts without spaces may be cut differently when they stand alone.
 */
export function tokenise(text: string): string[] {
  return tokeniseWithOffsets(text).map(({ term }) => term);
}

/** The same terms with their positions in the text. */
export function tokeniseWithOffsets(text: string): Token[] {
  const tokens: Token[] = [];
  const isLatin = LATIN.test(text);
  const pattern = isLatin ? LATIN_WORD : WORD;
  // `matchAll` copies the pattern at each call: a build of 10,000 records then takes 0.3 s longer.
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
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
  if (PLAIN.test(word)) return cut(word.toLowerCase());
  const bare = word.replace(APOSTROPHES, "'").replace(ELISION, '').replace(POSSESSIVE, '');
  const kept = SYMBOLIC.test(bare) ? bare : bare.replace(INNER_PUNCTUATION, '');
  return cut(normaliseTerm(kept).replace(NOT_IN_TERMS, ''));
}

/** A term of at most `LONGEST_TERM` code units. */
export function cut(term: string): string {
  if (term.length <= LONGEST_TERM) return term;
  const splitsPair = /[\ud800-\udbff]/.test(term.charAt(LONGEST_TERM - 1));
  return term.slice(0, splitsPair ? LONGEST_TERM - 1 : LONGEST_TERM).replace(/\.$/, '');
}

/** Longer runs of letters without a space or a mark are cut here: the segmenter takes longer for each word of a longer run. */
const LONGEST_RUN = 500;

/** The words of a run of letters of scripts without spaces. */
function segment(run: string, start: number): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < run.length;) {
    const end = from + LONGEST_RUN;
    const to = /[\udc00-\udfff]/.test(run.charAt(end)) ? end + 1 : end;
    addSegments(tokens, run.slice(from, to), start + from);
    from = to;
  }
  return tokens;
}

function addSegments(tokens: Token[], run: string, start: number): void {
  if (segmenter === null) {
    let at = start;
    for (const character of run) {
      addToken(tokens, character, at);
      at += character.length;
    }
    return;
  }
  for (const part of segmenter.segment(run)) {
    if (part.isWordLike === true) addToken(tokens, part.segment, start + part.index);
  }
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('und', { granularity: 'word' }) : null;

/** The insides of character classes for letters, for marks on letters and for digits. */
interface Alphabet {
  letter: string;
  mark: string;
  digit: string;
}

/** The pattern of a word in an alphabet. Of its alternatives the first that fits counts. */
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
/** Texts of only Latin letters without combining marks, digits and punctuation. Most texts are like this. */
const LATIN = /^[\0-\u02af\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
/** Finds the same words in such texts. A slow phone takes a tenth of a second to compile the pattern for all of Unicode, before the first result. */
const LATIN_WORD = wordPattern({ letter: 'a-zªµºÀ-ÖØ-öø-ʯ', mark: '', digit: '0-9' }, 'gi');
/** Most words are like this, and no rule changes them. Without this line a build of 10,000 records takes 0.2 s longer. */
const PLAIN = /^[A-Za-z0-9]+$/;
const NO_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const APOSTROPHES = /[’ʼ]/g;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[aeiouyhàâäéèêëîïôöùûü]\p{L})/iu;
const POSSESSIVE = /'s$/i;
const SYMBOLIC = /^\.net$|\p{L}(?:\+\+|#)$/iu;
/** Dots stay only between digits. */
const INNER_PUNCTUATION = /(?<!\p{Nd})\.|\.(?!\p{Nd})|[',‐‑-]/gu;
const NOT_IN_TERMS = /[^\p{L}\p{M}\p{Nd}.+#]/gu;
