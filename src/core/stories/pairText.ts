/**
 * How alike two documents' texts are, field by field. All figures are 0 to 1.
 *
 * Shared wording is the containment of word three-grams ("resemblance and containment", A. Broder, 1997) in
 * the shorter excerpt: publishers cut the same press release at different lengths.
 */
import { at, forEachShared, IN_EXCERPT, IN_TITLE } from '../similar/textModel.ts';
import type { TextModel } from '../similar/textModel.ts';

export interface PairText {
  /** Cosine of everything, the title counting twice. */
  all: number;
  /** Cosines of the titles and of the excerpts alone. */
  titles: number;
  excerpts: number;
  /** How much of the shorter excerpt stands in the other word for word; 0 where either is too short to tell. */
  sharedWording: number;
  /** How much of the rarity of each title's words is found anywhere in the other; the lower of the two. */
  titleCover: number;
}

const SHINGLE = 3;
/** Fewer three-grams than this may be alike by chance. */
const FEWEST_SHINGLES = 5;

export class TextComparer {
  private readonly model: TextModel;
  private readonly titleNorms: Float32Array;
  private readonly excerptNorms: Float32Array;

  constructor(model: TextModel) {
    this.model = model;
    this.titleNorms = norms(model, IN_TITLE);
    this.excerptNorms = norms(model, IN_EXCERPT);
  }

  compare(a: number, b: number): PairText {
    const { model } = this;
    const sums = { all: 0, titles: 0, excerpts: 0, coverA: 0, coverB: 0 };
    forEachShared(model, a, b, (cellA, cellB) => {
      const [fieldsA, fieldsB] = [at(model.fields, cellA), at(model.fields, cellB)];
      if (fieldsA === 0) return;
      const square = at(model.rarity, at(model.terms, cellA)) ** 2;
      sums.all += at(model.weights, cellA) * at(model.weights, cellB);
      if ((fieldsA & fieldsB & IN_TITLE) !== 0) sums.titles += square;
      if ((fieldsA & fieldsB & IN_EXCERPT) !== 0) sums.excerpts += square;
      if ((fieldsA & IN_TITLE) !== 0) sums.coverA += square;
      if ((fieldsB & IN_TITLE) !== 0) sums.coverB += square;
    });
    const [titleA, titleB] = [at(this.titleNorms, a), at(this.titleNorms, b)];
    return {
      all: Math.min(1, sums.all),
      titles: ratio(sums.titles, titleA * titleB),
      excerpts: ratio(sums.excerpts, at(this.excerptNorms, a) * at(this.excerptNorms, b)),
      sharedWording: sums.all < 0.1 ? 0 : this.sharedWording(a, b),
      titleCover: Math.min(ratio(sums.coverA, titleA * titleA), ratio(sums.coverB, titleB * titleB)),
    };
  }

  private sharedWording(a: number, b: number): number {
    const [first, second] = [this.shingles(a), this.shingles(b)];
    const [shorter, longer] = first.size <= second.size ? [first, second] : [second, first];
    if (shorter.size < FEWEST_SHINGLES) return 0;
    let shared = 0;
    for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
    return shared / shorter.size;
  }

  private shingles(document: number): Set<number> {
    const { sequence, sequenceStarts, titleLengths } = this.model;
    const from = at(sequenceStarts, document) + at(titleLengths, document);
    const shingles = new Set<number>();
    for (let place = from; place + SHINGLE <= at(sequenceStarts, document + 1); place += 1) {
      shingles.add((Math.imul(Math.imul(at(sequence, place), 0x9e3779b1) ^ at(sequence, place + 1), 0x85ebca6b) ^ at(sequence, place + 2)) >>> 0);
    }
    return shingles;
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

function norms(model: TextModel, field: number): Float32Array {
  const lengths = new Float32Array(model.size);
  for (let document = 0; document < model.size; document += 1) {
    let squares = 0;
    for (let cell = at(model.starts, document); cell < at(model.starts, document + 1); cell += 1) {
      if ((at(model.fields, cell) & field) !== 0) squares += at(model.rarity, at(model.terms, cell)) ** 2;
    }
    lengths[document] = Math.sqrt(squares);
  }
  return lengths;
}
