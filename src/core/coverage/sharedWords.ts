import { type Token, tokeniseWithOffsets } from '../search/tokeniser.ts';
import { stopWords } from '../similar/stopWords.ts';

/** A piece of a headline. Shared pieces are words that other headlines have, too. */
export interface HeadlinePiece {
  text: string;
  shared: boolean;
}

/** Code units of a headline that are looked at. What follows is not shared. */
const LONGEST = 1000;

/** Japanese particles and endings are written in one or two of these letters. */
const PARTICLE = /^\p{sc=Hira}{1,2}$/u;

/**
 * Which words of each headline others have, too, so that the rest, what tells the headlines apart, can be seen at a
 * glance. Case and accents make no difference. A function word counts only with the shared word that it leads to, or as a
 * Japanese particle follows: alone it says nothing. The pieces of a headline, put together, are the headline.
 */
export function sharedWords(headlines: readonly string[]): HeadlinePiece[][] {
  const words = headlines.map((headline) => tokeniseWithOffsets(headline.slice(0, LONGEST)));
  const counts = new Map<string, number>();
  for (const tokens of words)
    for (const term of new Set(tokens.map((token) => token.term))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const isShared = ({ term }: Token) => (counts.get(term) ?? 0) > 1;
  return headlines.map((headline, i) => piecesOf(headline, words[i] ?? [], isShared));
}

function piecesOf(headline: string, tokens: readonly Token[], isShared: (token: Token) => boolean): HeadlinePiece[] {
  const shared = tokens.map((token) => isShared(token) && !stopWords.has(token.term) && !isParticle(token));
  tokens.forEach((token, i) => {
    if (isShared(token) && isParticle(token)) shared[i] = shared[i - 1] === true;
  });
  for (const [i, token] of [...tokens.entries()].reverse())
    if (isShared(token) && stopWords.has(token.term) && !isParticle(token)) shared[i] = shared[i + 1] === true;

  const pieces: HeadlinePiece[] = [];
  let end = 0;
  tokens.forEach((token, i) => {
    // What stands between two shared words recedes with them.
    append(pieces, headline.slice(end, token.start), shared[i - 1] === true && shared[i] === true);
    append(pieces, headline.slice(token.start, token.end), shared[i] === true);
    end = token.end;
  });
  append(pieces, headline.slice(end), false);
  return pieces;
}

function isParticle({ term }: Token): boolean {
  return PARTICLE.test(term);
}

function append(pieces: HeadlinePiece[], text: string, shared: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last !== undefined && last.shared === shared) last.text += text;
  else pieces.push({ text, shared });
}
