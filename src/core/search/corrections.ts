import type { Match } from './matches.ts';
import type { QueryWord } from './query.ts';
import { tokeniseWithOffsets } from './tokeniser.ts';

/** A word that is probably mistyped. */
export interface Correction {
  typed: string;
  /** Terms that were found in its place, the likeliest first, `MOST_NAMED` at most. */
  found: string[];
}

/** The most terms that are named for one word. */
const MOST_NAMED = 3;

/** The corrections that found documents of `all` which `exact`, what was found as typed, does not have. */
export function correctionsOf(
  words: readonly QueryWord[],
  matches: readonly Match[],
  all: Uint32Array,
  exact: Uint32Array,
): Correction[] {
  const added = new Set(all);
  for (const doc of exact) added.delete(doc);
  return words.flatMap((word, i) => {
    const found = (matches[i]?.typos ?? []).filter(({ docs }) => docs.some((doc) => added.has(doc)));
    const named = found.slice(0, MOST_NAMED).map(({ term }) => term);
    return named.length === 0 ? [] : [{ typed: word.term, found: named }];
  });
}

/** The typed text with its corrections in place, one text for each spelling, the likeliest first. */
export function correctedTexts(text: string, corrections: readonly Correction[]): string[] {
  const count = Math.max(0, ...corrections.map(({ found }) => found.length));
  return Array.from({ length: count }, (_, i) => correctedText(text, corrections, i));
}

function correctedText(text: string, corrections: readonly Correction[], spelling: number): string {
  let corrected = '';
  let end = 0;
  for (const token of tokeniseWithOffsets(text)) {
    const found = corrections.find(({ typed }) => typed === token.term)?.found;
    const term = found?.[Math.min(spelling, found.length - 1)];
    if (term === undefined) continue;
    corrected += text.slice(end, token.start) + term;
    end = token.end;
  }
  return (corrected + text.slice(end)).trim();
}
