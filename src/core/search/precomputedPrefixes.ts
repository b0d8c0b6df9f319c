import type { Inversion } from './inversion.ts';
import type { PostingList } from './postings.ts';

/** A range of sorted terms, end exclusive, that share a beginning. */
export interface PrefixRange {
  prefix: string;
  first: number;
  end: number;
}

/** Bytes of terms and lists under one prefix above which they are joined beforehand … */
const WIDE = 20_000;
/** … if so many of them are beside the longest of the lists. */
const BESIDE_LONGEST = 10_000;

/**
 * The prefixes whose terms have so many postings that a reader who has typed no more should not fetch them
 * all. `sizes`: bytes of each term and its list. Sorted by prefix.
 */
export function widePrefixes(terms: readonly string[], sizes: Uint32Array): PrefixRange[] {
  const wide: PrefixRange[] = [];
  const open: PrefixRange[] = [{ prefix: '', first: 0, end: terms.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const inner = longerPrefixes(terms, range).filter((child) => isWide(sizes, child));
    wide.push(...inner);
    open.push(...inner);
  }
  return wide.sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

/** The lists of a range as one: every document once, with its best level. */
export function joinLists(inversion: Inversion, range: PrefixRange): PostingList {
  const best = new Float32Array(inversion.documents);
  const levels = new Uint8Array(inversion.documents);
  let count = 0;
  for (let term = range.first; term < range.end; term++) {
    const list = inversion.postings(term);
    for (let i = 0; i < list.ordinals.length; i++) {
      const [ordinal, level] = [list.ordinals[i] ?? 0, list.levels[i] ?? 0];
      const [impact, before] = [inversion.impacts[level] ?? 0, best[ordinal] ?? 0];
      if (before === 0) count++;
      if (impact <= before) continue;
      best[ordinal] = impact;
      levels[ordinal] = level;
    }
  }
  return denseToList(best, levels, count);
}

function denseToList(best: Float32Array, levels: Uint8Array, count: number): PostingList {
  const list = { ordinals: new Uint32Array(count), levels: new Uint8Array(count) };
  let at = 0;
  for (let ordinal = 0; ordinal < best.length; ordinal++) {
    if (best[ordinal] === 0) continue;
    list.ordinals[at] = ordinal;
    list.levels[at] = levels[ordinal] ?? 0;
    at++;
  }
  return list;
}

/** The ranges inside `range` whose prefix is one character longer. */
function longerPrefixes(terms: readonly string[], range: PrefixRange): PrefixRange[] {
  const found: PrefixRange[] = [];
  const length = range.prefix.length;
  for (let i = range.first; i < range.end; i++) {
    const term = terms[i] ?? '';
    const character = String.fromCodePoint(term.codePointAt(length) ?? 0);
    if (term.length === length) continue;
    const prefix = term.slice(0, length + character.length);
    const last = found.at(-1);
    if (last?.prefix === prefix) last.end = i + 1;
    else found.push({ prefix, first: i, end: i + 1 });
  }
  return found;
}

function isWide(sizes: Uint32Array, range: PrefixRange): boolean {
  let total = 0;
  let longest = 0;
  for (let i = range.first; i < range.end; i++) {
    const bytes = sizes[i] ?? 0;
    total += bytes;
    longest = Math.max(longest, bytes);
  }
  return total > WIDE && total - longest > BESIDE_LONGEST;
}
