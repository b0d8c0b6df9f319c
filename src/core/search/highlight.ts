import { sideTokens } from './compounds.ts';
import { type Token, tokeniseWithOffsets } from './tokeniser.ts';

/** A part of a text. The pieces of a text, joined, are the text. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Marks the words of texts that a search matched. */
export interface Marker {
  /** A compound is marked whole where only all of it matched: "GPT-4" for `gpt4`. */
  mark: (text: string) => TextPiece[];
  /** The terms of those words of the query that none of the texts holds. */
  missing: (texts: readonly string[]) => string[];
}

/**
 * Makes a marker for the `wordTerms` of a SearchResult: terms, or beginnings of terms followed by `*`. It remembers the
 * words of all texts that it has seen, because a page asks twice for each.
 */
export function createMarker(wordTerms: readonly (readonly string[])[]): Marker {
  const isMarked = termMatcher(wordTerms.flat());
  const isOfWord = wordTerms.map(termMatcher);
  const known = new Map<string, TextTokens>();
  const tokensOf = (text: string): TextTokens => {
    let tokens = known.get(text);
    if (tokens === undefined) {
      const words = tokeniseWithOffsets(text);
      known.set(text, (tokens = { words, side: sideTokens(text, words) }));
    }
    return tokens;
  };
  return {
    mark: (text) => piecesOf(text, markedTokens(tokensOf(text), isMarked)),
    missing: (texts) => {
      const tokens = texts.map(tokensOf).flatMap(({ words, side }) => [...words, ...side]);
      return wordTerms.filter((_, i) => !tokens.some(({ term }) => isOfWord[i]?.(term))).flat();
    },
  };
}

/** The words of a text, and its side terms (compounds.ts). */
interface TextTokens {
  words: Token[];
  side: Token[];
}

function piecesOf(text: string, marked: readonly Token[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const token of marked) {
    append(pieces, text.slice(end, token.start), false);
    append(pieces, text.slice(token.start, token.end), true);
    end = token.end;
  }
  append(pieces, text.slice(end), false);
  return pieces;
}

/** Says whether a search with these terms matched a term. */
export function termMatcher(terms: readonly string[]): (term: string) => boolean {
  const whole = new Set(terms.filter((term) => !term.endsWith('*')));
  const beginnings = terms.filter((term) => term.endsWith('*')).map((term) => term.slice(0, -1));
  return (term) => whole.has(term) || beginnings.some((beginning) => term.startsWith(beginning));
}

/** The tokens to mark, in order, none inside another. */
function markedTokens({ words, side }: TextTokens, isMarked: (term: string) => boolean): Token[] {
  const marked = words.filter(({ term }) => isMarked(term));
  let [reached, next] = [0, 0];
  const whole = side.filter((token) => {
    if (token.start < reached || !isMarked(token.term)) return false;
    while ((marked[next]?.end ?? Infinity) <= token.start) next++;
    if ((marked[next]?.start ?? Infinity) < token.end) return false;
    reached = token.end;
    return true;
  });
  return whole.length === 0 ? marked : [...marked, ...whole].sort((a, b) => a.start - b.start);
}

function append(pieces: TextPiece[], text: string, marked: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last !== undefined && last.marked === marked) last.text += text;
  else pieces.push({ text, marked });
}
