import { cut, type Token, tokeniseWithOffsets } from './tokeniser.ts';

export interface SideToken extends Token {
  /** The two neighbours that make the term together; null for any other term. */
  pair: readonly [string, string] | null;
}

/**
 * The terms of a text that stand beside its words: they take no position among them, so that phrases do not see them.
 *
 * - What a compound is when it is written as one word: "GPT-4" is `gpt4`, "Wi-Fi" `wifi`, "Node.js" `nodejs`, "AT&T" `att`.
 *   Of three parts each two neighbours are joined, too. Of more parts only neighbours with a digit are joined, so that
 *   "state-of-the-art" adds nothing.
 * - Symbols: "🚀", "€". Those of ASCII that separate or count words are none: a headline may end in "| Site".
 */
export function sideTokens(text: string, words: readonly Token[]): SideToken[] {
  if (PLAIN.test(text)) return [];
  return [...joinedTokens(text, words), ...symbolTokens(text)];
}

/** Words and symbols of a text, in order. A query looks for all of them. */
export function tokeniseQuery(text: string): Token[] {
  const words = tokeniseWithOffsets(text);
  const symbols = PLAIN.test(text) ? [] : symbolTokens(text);
  return symbols.length === 0 ? words : [...words, ...symbols].sort((a, b) => a.start - b.start);
}

/** The ways to split a term in two: parts of two letters or more; where it has a digit, between a digit and a letter. */
export function splitsOf(term: string): [string, string][] {
  const splits: [string, string][] = [];
  for (let at = 1; at < term.length; at++) {
    const split: [string, string] = [term.slice(0, at), term.slice(at)];
    if (DIGIT.test(term) ? isAtDigit(split) : split.every((part) => part.length >= SHORTEST_PART)) splits.push(split);
  }
  return splits;
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

const SHORTEST_PART = 2;

/** Whether a letter and a digit meet where the term is split. */
function isAtDigit([beginning, end]: [string, string]): boolean {
  return DIGIT.test(beginning.slice(-1)) !== DIGIT.test(end.slice(0, 1));
}

function joinedTokens(text: string, words: readonly Token[]): SideToken[] {
  const joined: SideToken[] = [];
  for (let first = 0; first < words.length;) {
    let end = first + 1;
    while (end < words.length && areConnected(text, words[end - 1], words[end])) end++;
    const parts = words.slice(first, end);
    joined.push(...dotless(parts), ...(isAddress(text, parts) ? [] : joinsOf(parts)));
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

/** More than two parts with a dot are the address of a page. Its words are found, but nobody joins them. */
function isAddress(text: string, parts: readonly Token[]): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  return (
    first !== undefined && last !== undefined && parts.length > 2 && text.slice(first.end, last.start).includes('.')
  );
}

/** Parts that begin with a dot, without it: ".NET" is also `net`. */
function dotless(parts: readonly Token[]): SideToken[] {
  return parts.flatMap((part) =>
    part.term.startsWith('.') ? [{ ...part, term: part.term.slice(1), pair: null }] : [],
  );
}

/** The joins of the parts of one compound. */
function joinsOf(parts: readonly Token[]): SideToken[] {
  const joined: SideToken[] = [];
  const add = (term: string | null, first: Token, last: Token, pair: SideToken['pair']) => {
    if (term !== null) joined.push({ term, start: first.start, end: last.end, pair });
  };
  parts.forEach((part, i) => {
    const next = parts[i + 1];
    if (next === undefined) return;
    if (parts.length <= FEW_PARTS || DIGIT.test(part.term) !== DIGIT.test(next.term))
      add(joinTerms(part.term, next.term), part, next, [part.term, next.term]);
  });
  const [first, second, third] = parts;
  if (first !== undefined && second !== undefined && third !== undefined && parts.length === FEW_PARTS)
    add(joinTerms(first.term + second.term, third.term), first, third, null);
  return joined;
}

/**
 * A flag is two characters. Variation selectors, joiners and skin tones are left out, so that all forms of an emoji are
 * found by it. Written as ranges: a slow phone takes long to compile Unicode's own classes.
 */
const SYMBOL =
  /[\u{1f1e6}-\u{1f1ff}]{2}|[$¢-¥©®°±×÷\u20a0-\u20c0№℗™\u2190-\u2bff]|[\u{1f000}-\u{1f3fa}\u{1f400}-\u{1faff}]/gu;

function symbolTokens(text: string): SideToken[] {
  return [...text.matchAll(SYMBOL)].map(({ 0: term, index }) => ({
    term,
    start: index,
    end: index + term.length,
    pair: null,
  }));
}
