import { sideTokens } from './compounds.ts';
import { termMatcher } from './highlight.ts';
import { tokeniseWithOffsets } from './tokeniser.ts';

/** Characters of a snippet, at most, without its ellipses. */
const LONGEST = 160;
/** Characters that stand before the first word of the query. */
const BEFORE = 40;

/**
 * The part of a text that has the most different terms of a search, the first of equal ones. It stays within a line and
 * does not cut words. Null where no line has any.
 */
export function snippetOf(text: string, terms: readonly string[]): string | null {
  const isFound = termMatcher(terms);
  let best: { line: string; start: number; terms: number } | null = null;
  for (const line of text.split('\n')) {
    const words = tokeniseWithOffsets(line);
    const found = [...words, ...sideTokens(line, words)].filter(({ term }) => isFound(term));
    found.sort((a, b) => a.start - b.start);
    for (let first = 0, end = 0; first < found.length; first++) {
      const start = found[first]?.start ?? 0;
      while (end < found.length && (found[end]?.end ?? 0) <= start + LONGEST - BEFORE) end++;
      const count = new Set(found.slice(first, end).map(({ term }) => term)).size;
      if (best === null || count > best.terms) best = { line, start, terms: count };
    }
  }
  return best && cutAround(best.line, best.start);
}

function cutAround(line: string, at: number): string {
  if (line.length <= LONGEST) return line;
  const from = Math.max(0, Math.min(at - BEFORE, line.length - LONGEST));
  const start = from === 0 ? 0 : Math.min(line.indexOf(' ', from) + 1 || at, at);
  const to = start + LONGEST;
  const space = line.lastIndexOf(' ', to);
  const end = to >= line.length ? line.length : space > at ? space : to;
  return `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? ' …' : ''}`;
}
