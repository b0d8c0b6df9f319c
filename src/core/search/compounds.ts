import { cut, type Token, tokeniseWithOffsets } from './tokeniser.ts';

/**
 * The terms of a text that stand beside its words: they take no position among them, so that phrases do not see them.
 *
 * - What a compound is when it is written as one word: "GPT-4" is `gpt4`, "Wi-Fi" `wifi`, "Node.js" `nodejs`, "AT&T" `att`.
 *   Of three parts each two neighbours are joined, too. Of more parts only neighbours with a digit are joined, so that
 *   "state-of-the-art" adds nothing.
 * - Symbols: "🚀", "€". Those of ASCII that separate or count words are none: a headline may end in "| Site".
 */
export function sideTokens(text: string, words: readonly Token[]): Token[] {
  if (PLAIN.test(text)) return [];
  return [...joinedTokens(text, words), ...symbolTokens(text)];
}

/** Words and symbols of a text, in order. A query looks for all of them. */
export function tokeniseQuery(text: string): Token[] {
  const words = tokeniseWithOffsets(text);
  const symbols = PLAIN.test(text) ? [] : symbolTokens(text);
  return symbols.length === 0 ? words : [...words, ...symbols].sort((a, b) => a.start - b.start);
}

/** Two terms as one word. Null where that is no word that people write: two numbers, or a name with symbols such as `c++`. */
export function joinTerms(first: string, second: string): string | null {
  const joined = first + (second.startsWith('.') ? second.slice(1) : second);
  if (NUMBER.test(joined)) return null;
  return PLAIN_TERM.test(joined) || JOINABLE.test(joined) ? cut(joined.normalize('NFC')) : null;
}

/** Most texts between two spaces are like this, and have no such terms. */
const PLAIN = /^[A-Za-z0-9,]*$/;
const PLAIN_TERM = /^[a-z0-9][a-z0-9.]*$/;
const JOINABLE = /^[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}.]*$/u;
const NUMBER = /^[0-9.]+$/;
const DIGIT = /[0-9]/;
/** A dot joins only in front of a small letter: behind the end of a sentence a space may be missing. */
const CONNECTOR = /^(?:[-‐‑&]|\.[a-zß-öø-ÿ])/;
/** Parts of a compound of which all neighbours are joined. */
const FEW_PARTS = 3;

function joinedTokens(text: string, words: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let first = 0; first < words.length;) {
    let end = first + 1;
    while (end < words.length && areConnected(text, words[end - 1], words[end])) end++;
    joined.push(...joinsOf(words.slice(first, end)));
    first = end;
  }
  return joined;
}

function areConnected(text: string, before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  // The dot of ".NET" is part of the word.
  if (after.term.startsWith('.')) return before.end === after.start;
  if (after.start !== before.end + 1) return false;
  return CONNECTOR.test(text.slice(before.end, after.start + 1));
}

/** The joins of the parts of one compound. A part that begins with a dot also stands without it. */
function joinsOf(parts: readonly Token[]): Token[] {
  const joined: Token[] = [];
  const add = (term: string | null, first: Token, last: Token) => {
    if (term !== null) joined.push({ term, start: first.start, end: last.end });
  };
  parts.forEach((part, i) => {
    if (part.term.startsWith('.')) add(part.term.slice(1), part, part);
    const next = parts[i + 1];
    if (next === undefined) return;
    if (parts.length <= FEW_PARTS || DIGIT.test(part.term) !== DIGIT.test(next.term))
      add(joinTerms(part.term, next.term), part, next);
  });
  const [first, second, third] = parts;
  if (first !== undefined && second !== undefined && third !== undefined && parts.length === FEW_PARTS)
    add(joinTerms(first.term + second.term, third.term), first, third);
  return joined;
}

/**
 * A flag is two characters. Variation selectors, joiners and skin tones are left out, so that all forms of an emoji are
 * found by it. Written as ranges: a slow phone takes long to compile Unicode's own classes.
 */
const SYMBOL =
  /[\u{1f1e6}-\u{1f1ff}]{2}|[$¢-¥©®°±×÷\u20a0-\u20c0№℗™\u2190-\u2bff]|[\u{1f000}-\u{1f3fa}\u{1f400}-\u{1faff}]/gu;

function symbolTokens(text: string): Token[] {
  return [...text.matchAll(SYMBOL)].map(({ 0: term, index }) => ({ term, start: index, end: index + term.length }));
}
