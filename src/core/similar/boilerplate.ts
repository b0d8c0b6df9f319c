/**
 * Finds boilerplate: excerpts that many articles share although they tell of different things, such as a cookie wall, a
 * paywall, or the description of a channel. Excerpts are compared by runs of words (shingles, A. Broder, "On the
 * resemblance and containment of documents", 1997), so that a name or a number in between does not hide them. The work
 * grows linearly with the text.
 */
import { DAY } from '../day.ts';
import { NumberList } from '../numberList.ts';
import { UnionFind } from '../unionFind.ts';
import { type StopWords, stopWords } from './stopWords.ts';
import { stem, wordsIn } from './terms.ts';

/** What is looked at of an article. */
export interface ExcerptedHeadline {
  title: string;
  excerpt: string | null;
  /** The source's key. */
  provider: string;
  publishedAt: number | null;
}

export interface Boilerplate {
  /** What the excerpt of an article says beside the boilerplate, by the article's number; often nothing. */
  ownWords: ReadonlyMap<number, string>;
  /** The articles that share an excerpt, by number, ascending. */
  groups: readonly (readonly number[])[];
}

/** So many different headlines over one excerpt are many. */
const MANY = 4;
const SHINGLE = 4;
/** From this part of its shingles on an excerpt is the same as others. */
const SAME_TEXT = 0.6;
/** This part of the headlines must have nothing to do with the words beside the boilerplate. */
const MOST_HEADLINES = 2 / 3;
/** One event is told within this time, by almost as many sources as there are articles. */
const EVENT_DAYS = 14;
const LONGEST_EXCERPT = 2_000;

/** Takes articles, and the stop words of their language. */
export function findBoilerplate(articles: readonly ExcerptedHeadline[], without: StopWords = stopWords): Boilerplate {
  const termsIn = (text: string) => termsOf(text, without);
  const shingles = new Shingles(articles);
  const ownWords = new Map<number, string>();
  const groups: number[][] = [];
  for (const group of groupBySharedText(articles.length, shingles)) {
    const texts = group.map((doc) => splitByUse(articles[doc]?.excerpt ?? '', shingles.isShared));
    if (
      !isBoilerplate(
        group.flatMap((doc) => articles[doc] ?? []),
        texts,
        termsIn,
      )
    )
      continue;
    groups.push(group);
    group.forEach((doc, i) => ownWords.set(doc, texts[i]?.own ?? ''));
  }
  return { ownWords, groups };
}

/** The shingles of all excerpts, and how many times each occurs: in a table without its keys, which is exact enough and small. */
class Shingles {
  private readonly hashes = new NumberList();
  private readonly starts = new NumberList();
  private readonly counts: Uint8Array;

  constructor(articles: readonly ExcerptedHeadline[]) {
    for (const { excerpt } of articles) {
      this.starts.push(this.hashes.length);
      for (const hash of shinglesOf(wordHashes(excerpt ?? ''))) this.hashes.push(hash);
    }
    this.starts.push(this.hashes.length);
    this.counts = new Uint8Array(2 ** Math.max(10, Math.ceil(Math.log2(this.hashes.length * 4 + 1))));
    const mask = this.counts.length - 1;
    for (const hash of this.hashes.view()) {
      const known = this.counts[hash & mask] ?? 0;
      if (known < MANY) this.counts[hash & mask] = known + 1;
    }
  }

  of(doc: number): Uint32Array {
    return this.hashes.view().subarray(this.starts.at(doc), this.starts.at(doc + 1));
  }

  readonly isShared = (hash: number): boolean => (this.counts[hash & (this.counts.length - 1)] ?? 0) >= MANY;
}

/** Articles whose excerpts are mostly shared, together with those that they share it with. */
function groupBySharedText(size: number, shingles: Shingles): number[][] {
  const sets = new UnionFind(size);
  const firstWith = new Map<number, number>();
  const repeating: number[] = [];
  for (let doc = 0; doc < size; doc += 1) {
    const all = shingles.of(doc);
    let shared = 0;
    for (const hash of all) if (shingles.isShared(hash)) shared += 1;
    if (shared === 0 || shared < all.length * SAME_TEXT) continue;
    repeating.push(doc);
    for (const hash of all) {
      if (!shingles.isShared(hash)) continue;
      const first = firstWith.get(hash);
      if (first === undefined) firstWith.set(hash, doc);
      else sets.join(first, doc);
    }
  }
  const groups = new Map<number, number[]>();
  for (const doc of repeating) {
    const root = sets.find(doc);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [doc]);
    else group.push(doc);
  }
  return [...groups.values()].filter((group) => group.length >= MANY);
}

/** The terms of a text in lower case, without stop words. */
type TermsIn = (text: string) => ReadonlySet<string>;

interface SplitText {
  shared: string;
  own: string;
}

/** Divides an excerpt into the words that stand in shared shingles, and all others. */
function splitByUse(excerpt: string, isShared: (hash: number) => boolean): SplitText {
  const words = wordsWithHashes(excerpt);
  const inShared = new Set<number>();
  shinglesOf(words.map(({ hash }) => hash)).forEach((hash, from) => {
    for (let i = from; isShared(hash) && i < from + SHINGLE; i += 1) inShared.add(i);
  });
  const pick = (isPicked: (i: number) => boolean) =>
    words
      .filter((_, i) => isPicked(i))
      .map(({ word }) => word)
      .join(' ');
  return { shared: pick((i) => inShared.has(i)), own: pick((i) => !inShared.has(i)) };
}

/** Whether the headlines over one excerpt are many, and are neither about the words beside it nor about one event. */
function isBoilerplate(articles: readonly ExcerptedHeadline[], texts: readonly SplitText[], termsIn: TermsIn): boolean {
  const headlines = new Set<string>();
  const strangers = new Set<string>();
  articles.forEach(({ title }, i) => {
    const headline = title.toLowerCase();
    headlines.add(headline);
    if (!sharesTerm(termsIn(headline), termsIn(texts[i]?.own ?? ''))) strangers.add(headline);
  });
  if (strangers.size < MANY || strangers.size < headlines.size * MOST_HEADLINES) return false;
  return !isOneEvent(articles, texts, termsIn);
}

/** Whether about as many sources as there are articles print one text within days, under headlines with words of it or of each other. */
function isOneEvent(articles: readonly ExcerptedHeadline[], texts: readonly SplitText[], termsIn: TermsIn): boolean {
  const sources = new Set(articles.map(({ provider }) => provider)).size;
  let [first, last] = [Infinity, -Infinity];
  for (const { publishedAt } of articles) {
    if (publishedAt === null) continue;
    first = Math.min(first, publishedAt);
    last = Math.max(last, publishedAt);
  }
  if (sources <= articles.length / 2 || last - first > EVENT_DAYS * DAY) return false;
  const titles = articles.map(({ title }) => termsIn(title));
  const subject = commonTerms(titles);
  const related = titles.filter(
    (title, i) => sharesTerm(title, subject) || sharesTerm(title, termsIn(texts[i]?.shared ?? '')),
  );
  return related.length > articles.length / 2;
}

/** The terms of at least half of the headlines. */
function commonTerms(headlines: readonly ReadonlySet<string>[]): Set<string> {
  const counts = new Map<string, number>();
  for (const headline of headlines) for (const term of headline) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set([...counts.keys()].filter((term) => (counts.get(term) ?? 0) * 2 >= headlines.length));
}

function sharesTerm(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const term of a) if (b.has(term)) return true;
  return false;
}

function termsOf(text: string, without: StopWords): Set<string> {
  const words = wordsIn(text.toLowerCase()).filter((word) => /^\p{L}{3}/u.test(word) && !without.has(word));
  return new Set(words.map(stem));
}

function wordsWithHashes(excerpt: string): { word: string; hash: number }[] {
  const words = excerpt.slice(0, LONGEST_EXCERPT).split(' ');
  return words.map((word) => ({ word, hash: wordHash(word) })).filter(({ hash }) => hash !== NO_WORD);
}

/** The hashes of `wordsWithHashes` alone, for every article. */
function wordHashes(excerpt: string): number[] {
  const hashes: number[] = [];
  for (const word of excerpt.slice(0, LONGEST_EXCERPT).split(' ')) {
    const hash = wordHash(word);
    if (hash !== NO_WORD) hashes.push(hash);
  }
  return hashes;
}

/** Each run of `SHINGLE` words as one number. Fewer words are one run. */
function shinglesOf(hashes: readonly number[]): number[] {
  const size = Math.min(SHINGLE, hashes.length);
  const shingles: number[] = [];
  for (let from = 0; size > 0 && from + size <= hashes.length; from += 1) {
    let hash = 0;
    for (let i = from; i < from + size; i += 1) hash = Math.imul(hash ^ (hashes[i] ?? 0), 0x01000193);
    shingles.push((hash ^ (hash >>> 15)) >>> 0);
  }
  return shingles;
}

const NO_WORD = 0;

/** A word as a number. Capitals and punctuation make no difference, and all digits are one. */
function wordHash(word: string): number {
  let hash = NO_WORD;
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    const letter = unit >= 65 && unit <= 90 ? unit + 32 : unit >= 48 && unit <= 57 ? 48 : unit;
    if ((letter < 128 && (letter < 97 || letter > 122) && letter !== 48) || (unit >= 0x2000 && unit < 0x2070)) continue;
    hash = Math.imul(hash ^ letter, 0x01000193) + 1;
  }
  return hash >>> 0;
}
