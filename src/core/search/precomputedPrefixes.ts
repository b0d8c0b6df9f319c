import type { Inversion } from './inversion.ts';
import type { PostingList } from './postings.ts';

/** The range of sorted terms that begin with a prefix; `end` is not in it. */
export interface PrefixRange {
  prefix: string;
  first: number;
  end: number;
}

/** A prefix whose terms and lists have more bytes than this gets a joined list, … */
const MOST_BYTES = 20_000;
/** … if the lists without the longest one have more bytes than this. */
const MOST_BYTES_BESIDE_LONGEST = 10_000;

/**
 * The prefixes whose terms have too many postings to fetch them all while a reader types. Their lists are joined when the
 * index is written. `sizes` has the bytes of each term with its list. The result is sorted by prefix.
 */
export function precomputedPrefixes(terms: readonly string[], sizes: Uint32Array): PrefixRange[] {
  const found: PrefixRange[] = [];
  const open: PrefixRange[] = [{ prefix: '', first: 0, end: terms.length }];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const inner = longerPrefixes(terms, range).filter((child) => isLarge(sizes, child));
    found.push(...inner);
    open.push(...inner);
  }
  return found.sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

/** Joins the lists of a range into one that has every document once, with its best level. */
export function joinLists(inversion: Inversion, range: PrefixRange): PostingList {
  const best = new Float32Array(inversion.documents);
  const levels = new Uint8Array(inversion.documents);
  let count = 0;
  for (let term = range.first; term < range.end; term++) {
    const list = inversion.postings(term);
    for (let i = 0; i < list.docs.length; i++) {
      const [doc, level] = [list.docs[i] ?? 0, list.levels[i] ?? 0];
      const [impact, before] = [inversion.impacts[level] ?? 0, best[doc] ?? 0];
      if (before === 0) count++;
      if (impact <= before) continue;
      best[doc] = impact;
      levels[doc] = level;
    }
  }
  return denseToList(best, levels, count);
}

function denseToList(best: Float32Array, levels: Uint8Array, count: number): PostingList {
  const list = { docs: new Uint32Array(count), levels: new Uint8Array(count) };
  let at = 0;
  for (let doc = 0; doc < best.length; doc++) {
    if (best[doc] === 0) continue;
    list.docs[at] = doc;
    list.levels[at] = levels[doc] ?? 0;
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

function isLarge(sizes: Uint32Array, range: PrefixRange): boolean {
  let total = 0;
  let longest = 0;
  for (let i = range.first; i < range.end; i++) {
    const bytes = sizes[i] ?? 0;
    total += bytes;
    longest = Math.max(longest, bytes);
  }
  return total > MOST_BYTES && total - longest > MOST_BYTES_BESIDE_LONGEST;
}
