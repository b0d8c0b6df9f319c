import { labelKey } from '../../core/label.ts';
import { tokenise } from '../../core/search/tokeniser.ts';
import { type StopWords, stopWords } from '../../core/similar/stopWords.ts';

/** What tells whether two records with one address are one article. */
export interface RecordText {
  title: string;
  excerpt: string | null;
  publishedAt: number | null;
}

/** A record's text, prepared for comparisons. Nothing is worked out before it is asked for. */
export class ComparedText {
  readonly #record: RecordText;
  readonly #stopWords: StopWords;
  #headline: string | null = null;
  #titleWords: ReadonlySet<string> | null = null;
  #excerptWords: ReadonlySet<string> | null = null;

  constructor(record: RecordText, without: StopWords = stopWords) {
    this.#record = record;
    this.#stopWords = without;
  }

  /** The headline's words. Case, accents and punctuation do not count. */
  get headline(): string {
    return (this.#headline ??= headlineKey(this.#record.title));
  }

  /** The same without what stands behind the last " - " or " | ": often the name of the site. */
  get headlineWithoutSite(): string {
    return headlineKey(this.#record.title.replace(/\s[-–—|]\s[^-–—|]*$/u, ''));
  }

  get titleWords(): ReadonlySet<string> {
    return (this.#titleWords ??= contentWords(this.#record.title, this.#stopWords));
  }

  get excerptWords(): ReadonlySet<string> {
    return (this.#excerptWords ??= contentWords(this.#record.excerpt ?? '', this.#stopWords));
  }

  get publishedAt(): number | null {
    return this.#record.publishedAt;
  }
}

/** A headline with fewer words of its own says too little to contradict another. */
const FEWEST_WORDS = 3;
/** Records of one article are dated within this time, in milliseconds. */
const SAME_TIME = 2 * 24 * 60 * 60 * 1000;
/** Excerpts with this part of their words in common are one text. */
const SAME_EXCERPT = 0.5;

/** Whether the headlines have the same words, but for the name of a site at the end of one. */
export function headlinesAgree(a: ComparedText, b: ComparedText): boolean {
  return a.headline === b.headline || a.headlineWithoutSite === b.headline || a.headline === b.headlineWithoutSite;
}

/**
 * Whether two texts cannot be one article: nothing of one headline stands in the other text, or they are issues of a
 * column, dated days apart, with another number in the headline or another excerpt.
 */
export function textsContradict(a: ComparedText, b: ComparedText): boolean {
  return areStrangers(a, b) || areIssues(a, b);
}

function areStrangers(a: ComparedText, b: ComparedText): boolean {
  return (
    Math.min(a.titleWords.size, b.titleWords.size) >= FEWEST_WORDS &&
    !overlap(a.titleWords, b.titleWords) &&
    !overlap(a.titleWords, b.excerptWords) &&
    !overlap(a.excerptWords, b.titleWords)
  );
}

function areIssues(a: ComparedText, b: ComparedText): boolean {
  if (a.publishedAt === null || b.publishedAt === null) return false;
  if (Math.abs(a.publishedAt - b.publishedAt) <= SAME_TIME) return false;
  const differsInNumbers = a.headline !== b.headline && withoutNumbers(a.headline) === withoutNumbers(b.headline);
  return differsInNumbers || (headlinesAgree(a, b) && areOtherExcerpts(a.excerptWords, b.excerptWords));
}

function areOtherExcerpts(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const smaller = Math.min(a.size, b.size);
  return smaller >= FEWEST_WORDS && shared(a, b) < SAME_EXCERPT * smaller;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

function contentWords(text: string, without: StopWords): ReadonlySet<string> {
  return new Set(tokenise(text).filter((word) => !without.has(word)));
}

/** A headline without any word ("?!") is known by its characters. */
function headlineKey(title: string): string {
  return tokenise(title).join(' ') || labelKey(title);
}

function withoutNumbers(headline: string): string {
  return headline.replace(/\d+(?:\.\d+)?/gu, '#');
}
