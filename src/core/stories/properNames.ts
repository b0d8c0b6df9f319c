import { at, IN_TITLE } from '../similar/textModel.ts';
import type { DocumentText } from '../similar/corpus.ts';
import type { TextModel } from '../similar/textModel.ts';

/** A name is rare from this part of the highest possible inverse document frequency on. A common name does not tell events apart. */
const RARE = 0.6;
/** Words with a capital that name nobody. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|i|ai)$/iu;

/**
 * The proper names in documents: words that running text mostly writes with a capital. Reports of one event share names.
 * Two documents that have names, but none in common, are about different things.
 */
export class ProperNames {
  private readonly documents: readonly DocumentText[];
  private readonly model: TextModel;
  private readonly rare: number;
  private readonly calendar = new Map<number, boolean>();
  private readonly known = new Map<number, { all: ReadonlySet<number>; title: ReadonlySet<number> }>();

  constructor(documents: readonly DocumentText[], model: TextModel) {
    this.documents = documents;
    this.model = model;
    this.rare = RARE * Math.log(1 + model.size);
  }

  /** The names in title and excerpt. */
  of(doc: number): ReadonlySet<number> {
    return this.read(doc).all;
  }

  inTitle(doc: number): ReadonlySet<number> {
    return this.read(doc).title;
  }

  /** How many rare names two documents share. */
  shared(a: number, b: number): number {
    let count = 0;
    for (const name of this.of(a)) if (at(this.model.idf, name) >= this.rare && this.of(b).has(name)) count += 1;
    return count;
  }

  /** Whether both documents have names, and none in common. */
  areForeign(a: number, b: number): boolean {
    const [first, second] = [this.of(a), this.of(b)];
    if (first.size === 0 || second.size === 0) return false;
    for (const name of first) if (second.has(name)) return false;
    return true;
  }

  private read(doc: number): { all: ReadonlySet<number>; title: ReadonlySet<number> } {
    const known = this.known.get(doc);
    if (known !== undefined) return known;
    const { terms, fields, starts, vocabulary } = this.model;
    const inTitle = new Set(
      vocabulary.namesInTitle(this.documents[doc]?.title ?? '').filter((term) => !this.isCalendar(term)),
    );
    const all = new Set(inTitle);
    const end = at(starts, doc + 1);
    for (let cell = at(starts, doc); cell < end; cell += 1) {
      const [term, field] = [terms[cell] ?? 0, fields[cell] ?? 0];
      if (field === 0 || !vocabulary.isName(term) || this.isCalendar(term)) continue;
      all.add(term);
      if ((field & IN_TITLE) !== 0) inTitle.add(term);
    }
    const names = { all, title: inTitle };
    this.known.set(doc, names);
    return names;
  }

  private isCalendar(term: number): boolean {
    let isCalendar = this.calendar.get(term);
    if (isCalendar === undefined) {
      isCalendar = CALENDAR.test(this.model.vocabulary.readable(term));
      this.calendar.set(term, isCalendar);
    }
    return isCalendar;
  }
}
