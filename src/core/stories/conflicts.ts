/**
 * What keeps two documents apart although their texts are alike: facts that disagree, and headlines of one
 * form about different things ("How will the X market …", "Council of Y votes …"). Everything here errs on
 * the side of two stories, since a reader forgives a second card sooner than a wrong one.
 */
import { at } from '../similar/textModel.ts';
import type { DocumentText } from '../similar/corpus.ts';
import type { TextModel } from '../similar/textModel.ts';
import type { Names } from './names.ts';
import type { PairText } from './pairText.ts';
import { figuresOf, titleFacts } from './titleFacts.ts';
import type { TitleFacts } from './titleFacts.ts';

/** Titles this alike may have one form; then the words that only one of them knows must not be names. */
const SIMILAR_FORM = 0.3;
/** Titles this alike have one form; then those words must not weigh this much beside the words they share. */
const SAME_FORM = 0.5;
const OTHER_SUBJECT = 0.5;
/** From here on two titles are one; and two rare names in common are one set of participants. */
const SAME_TITLE = 0.9;
const SAME_PARTICIPANTS = 2;
/** A list ("10 ways …") is the same list only where both texts nearly agree. */
const SAME_LIST = 0.7;
/** Excerpts that share this much wording are one text, whatever the headlines. */
const SAME_WORDING = 0.6;

export class ConflictFinder {
  private readonly documents: readonly DocumentText[];
  private readonly model: TextModel;
  private readonly facts = new Map<number, TitleFacts>();
  private readonly names: Names;

  constructor(documents: readonly DocumentText[], model: TextModel, names: Names) {
    this.documents = documents;
    this.model = model;
    this.names = names;
  }

  /** True where two documents cannot be one story, however alike their texts; `isListed` as in `evidenceOf`. */
  conflict(a: number, b: number, text: PairText, isListed: boolean): boolean {
    const [factsA, factsB] = [this.factsOf(a), this.factsOf(b)];
    return (
      areApart(factsA.years, factsB.years) ||
      areApart(factsA.months, factsB.months) ||
      areMarketsApart(factsA, factsB, text) ||
      areListsApart(factsA, factsB, text) ||
      this.isSeries(a, b) ||
      (!isListed && text.sharedWording < SAME_WORDING && text.titles < SAME_TITLE && this.names.areForeign(a, b)) ||
      this.isOtherSubject(a, b, text, isListed)
    );
  }

  private factsOf(document: number): TitleFacts {
    let facts = this.facts.get(document);
    if (facts === undefined) {
      const { title, excerpt } = this.documents[document] ?? { title: '', excerpt: null };
      facts = titleFacts(title, excerpt);
      this.facts.set(document, facts);
    }
    return facts;
  }

  /** "Update 4" and "Update 5": the same headline but for its numbers. */
  private isSeries(a: number, b: number): boolean {
    const [numbersA, numbersB] = [this.factsOf(a).numbers, this.factsOf(b).numbers];
    if (numbersA.length === 0 || numbersB.length === 0 || numbersA.join(' ') === numbersB.join(' ')) return false;
    return withoutNumbers(this.documents[a]?.title ?? '') === withoutNumbers(this.documents[b]?.title ?? '');
  }

  /** Headlines of one form where each has a subject that the other text does not know at all. */
  private isOtherSubject(a: number, b: number, text: PairText, isListed: boolean): boolean {
    if (text.titles < SIMILAR_FORM) return false;
    const [onlyA, onlyB] = [this.unknownTo(b, a), this.unknownTo(a, b)];
    if (onlyA.length === 0 || onlyB.length === 0) return false;
    const [namesA, namesB] = [this.names.inTitle(a), this.names.inTitle(b)];
    if (onlyA.some((term) => namesA.has(term)) && onlyB.some((term) => namesB.has(term))) return true;
    if (isListed || text.sharedWording >= SAME_WORDING || text.titles < SAME_FORM || this.names.shared(a, b) >= SAME_PARTICIPANTS) return false;
    const shared = this.titleTerms(a).filter((term) => this.titleTerms(b).includes(term));
    return Math.min(this.weigh(onlyA), this.weigh(onlyB)) > OTHER_SUBJECT * this.weigh(shared);
  }

  /** Terms of the title of `owner` that stand nowhere in the text of `reader`. */
  private unknownTo(reader: number, owner: number): number[] {
    const { terms, starts } = this.model;
    const known = terms.subarray(at(starts, reader), at(starts, reader + 1));
    return this.titleTerms(owner).filter((term) => !known.includes(term));
  }

  private titleTerms(document: number): number[] {
    const { sequence, sequenceStarts, titleLengths } = this.model;
    const start = at(sequenceStarts, document);
    return [...new Set(sequence.subarray(start, start + at(titleLengths, document)))];
  }

  private weigh(terms: readonly number[]): number {
    return terms.reduce((sum, term) => sum + at(this.model.rarity, term), 0);
  }
}

/** Two sets that both say something and agree on nothing. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  for (const value of a) if (b.has(value)) return false;
  return true;
}

/** A market report is the story of its market, its years and its figures only. */
function areMarketsApart(a: TitleFacts, b: TitleFacts, text: PairText): boolean {
  if (a.market === null && b.market === null) return false;
  if (a.market === null || b.market === null) return text.sharedWording < SAME_WORDING;
  return a.market !== b.market || areApart(a.percentages, b.percentages) || (text.sharedWording < SAME_WORDING && text.titles < SAME_LIST);
}

function areListsApart(a: TitleFacts, b: TitleFacts, text: PairText): boolean {
  if (a.listCount === null && b.listCount === null) return false;
  if (a.listCount !== null && b.listCount !== null && a.listCount !== b.listCount) return true;
  return text.sharedWording < SAME_WORDING && (text.titles < SAME_LIST || text.excerpts < SAME_LIST);
}

function withoutNumbers(title: string): string {
  return figuresOf(title.toLowerCase()).replace(/\d+(?:[.,]\d+)*(?:st|nd|rd|th)?/gu, '#').replace(/[^\p{L}#]+/gu, ' ').trim();
}
