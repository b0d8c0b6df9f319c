/**
 * Finds what separates two documents although their texts are alike: facts that disagree, and headlines of one form
 * about different subjects ("How will the X market …", "Council of Y votes …"). In doubt there are two stories, because a
 * reader minds a second card less than a wrong one.
 */
import { at } from '../similar/textModel.ts';
import type { DocumentText } from '../similar/corpus.ts';
import type { TextModel } from '../similar/textModel.ts';
import type { ProperNames } from './properNames.ts';
import type { PairText } from './pairText.ts';
import { figuresOf, withoutParts } from './partNumbers.ts';
import { titleFacts } from './titleFacts.ts';
import type { TitleFacts } from './titleFacts.ts';

/** Titles that are this alike may have one form. Then the words of only one of them must not be names. */
const SIMILAR_FORM = 0.3;
/** Titles that are this alike have one form. */
const SAME_FORM = 0.5;
/** Then the words of only one of them must weigh less than this part of the shared words. */
const OTHER_SUBJECT = 0.5;
/** From here on two titles are one. */
const SAME_TITLE = 0.9;
/** Documents that share this many rare names are about the same people. */
const SAME_PARTICIPANTS = 2;
/** Two lists ("10 ways …") are the same only where titles and excerpts are this alike. */
const SAME_LIST = 0.7;
/** Excerpts that share this much wording are one text, whatever the titles say. */
const SAME_WORDING = 0.6;

export class ConflictFinder {
  private readonly documents: readonly DocumentText[];
  private readonly model: TextModel;
  private readonly facts = new Map<number, TitleFacts>();
  private readonly names: ProperNames;

  constructor(documents: readonly DocumentText[], model: TextModel, names: ProperNames) {
    this.documents = documents;
    this.model = model;
    this.names = names;
  }

  /** Whether two documents cannot be one story, however alike their texts are. `isListed` as in `PairCircumstances`. */
  conflict(a: number, b: number, text: PairText, isListed: boolean): boolean {
    const [factsA, factsB] = [this.factsOf(a), this.factsOf(b)];
    return (
      areApart(factsA.years, factsB.years) ||
      areApart(factsA.months, factsB.months) ||
      areApart(factsA.weekdays, factsB.weekdays) ||
      areApart(factsA.parts, factsB.parts) ||
      areMarketsApart(factsA, factsB, text) ||
      areListsApart(factsA, factsB, text) ||
      this.isSeries(a, b) ||
      (!isListed && text.sharedWording < SAME_WORDING && text.titles < SAME_TITLE && this.names.areForeign(a, b)) ||
      this.isOtherSubject(a, b, text, isListed)
    );
  }

  private factsOf(doc: number): TitleFacts {
    let facts = this.facts.get(doc);
    if (facts === undefined) {
      const { title, excerpt } = this.documents[doc] ?? { title: '', excerpt: null };
      facts = titleFacts(title, excerpt);
      this.facts.set(doc, facts);
    }
    return facts;
  }

  /** "Update 4" and "Update 5", or a headline with and without "Part II": headlines that differ only in their numbers. */
  private isSeries(a: number, b: number): boolean {
    const [factsA, factsB] = [this.factsOf(a), this.factsOf(b)];
    const [titleA, titleB] = [this.documents[a]?.title ?? '', this.documents[b]?.title ?? ''];
    const isLaterPart = (parts: ReadonlySet<string>) => parts.size > 0 && !parts.has('1');
    if (factsA.parts.size === 0 ? isLaterPart(factsB.parts) : factsB.parts.size === 0 && isLaterPart(factsA.parts))
      return wordsOf(withoutParts(titleA)) === wordsOf(withoutParts(titleB));
    const [numbersA, numbersB] = [factsA.numbers, factsB.numbers];
    if (numbersA.length === 0 || numbersB.length === 0 || numbersA.join(' ') === numbersB.join(' ')) return false;
    return withoutNumbers(titleA) === withoutNumbers(titleB);
  }

  /** Whether the headlines have one form, and each has a subject that the other text never mentions. */
  private isOtherSubject(a: number, b: number, text: PairText, isListed: boolean): boolean {
    if (text.titles < SIMILAR_FORM) return false;
    const [onlyA, onlyB] = [this.missingIn(b, a), this.missingIn(a, b)];
    if (onlyA.length === 0 || onlyB.length === 0) return false;
    const [namesA, namesB] = [this.names.inTitle(a), this.names.inTitle(b)];
    if (onlyA.some((term) => namesA.has(term)) && onlyB.some((term) => namesB.has(term))) return true;
    if (
      isListed ||
      text.sharedWording >= SAME_WORDING ||
      text.titles < SAME_FORM ||
      this.names.shared(a, b) >= SAME_PARTICIPANTS
    )
      return false;
    const shared = this.titleTerms(a).filter((term) => this.titleTerms(b).includes(term));
    return Math.min(this.weigh(onlyA), this.weigh(onlyB)) > OTHER_SUBJECT * this.weigh(shared);
  }

  /** Terms of one document's title that the other document does not have. */
  private missingIn(other: number, owner: number): number[] {
    const { terms, starts } = this.model;
    const known = terms.subarray(at(starts, other), at(starts, other + 1));
    return this.titleTerms(owner).filter((term) => !known.includes(term));
  }

  private titleTerms(doc: number): number[] {
    const { sequence, sequenceStarts, titleLengths } = this.model;
    const start = at(sequenceStarts, doc);
    return [...new Set(sequence.subarray(start, start + at(titleLengths, doc)))];
  }

  private weigh(terms: readonly number[]): number {
    return terms.reduce((sum, term) => sum + at(this.model.idf, term), 0);
  }
}

/** Whether both sets have values, and none in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const value of a) if (b.has(value)) return false;
  return true;
}

/** Two market reports tell one story only where market, percentages and wording agree. */
function areMarketsApart(a: TitleFacts, b: TitleFacts, text: PairText): boolean {
  if (a.market === null && b.market === null) return false;
  if (a.market === null || b.market === null) return text.sharedWording < SAME_WORDING;
  return (
    a.market !== b.market ||
    areApart(a.percentages, b.percentages) ||
    (text.sharedWording < SAME_WORDING && text.titles < SAME_LIST)
  );
}

function areListsApart(a: TitleFacts, b: TitleFacts, text: PairText): boolean {
  if (a.listCount === null && b.listCount === null) return false;
  if (a.listCount !== null && b.listCount !== null && a.listCount !== b.listCount) return true;
  return text.sharedWording < SAME_WORDING && (text.titles < SAME_LIST || text.excerpts < SAME_LIST);
}

function withoutNumbers(title: string): string {
  return wordsOf(figuresOf(title).replace(/\p{Nd}+(?:[.,]\p{Nd}+)*(?:st|nd|rd|th)?/giu, '#'));
}

function wordsOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}#]+/gu, ' ')
    .trim();
}
