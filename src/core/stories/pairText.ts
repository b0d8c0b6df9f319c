import { at, IN_EXCERPT, IN_TITLE } from '../similar/textModel.ts';
import type { TextModel } from '../similar/textModel.ts';

/** How alike the texts of two documents are. All figures are from 0 to 1. */
export interface PairText {
  /** Cosine of the whole texts. A title word counts twice. */
  all: number;
  /** Cosines of the titles and of the excerpts alone. */
  titles: number;
  excerpts: number;
  /**
   * How much of the shorter excerpt the other one has word for word; 0 where either is too short to tell. Publishers cut
   * one press release at different lengths, so this is the containment of word three-grams (A. Broder, "On the
   * resemblance and containment of documents", 1997).
   */
  sharedWording: number;
  /** How much of one title, by weight, the other document has anywhere in its text; the lower figure of both titles. */
  titleCover: number;
}

const SHINGLE = 3;
/** Fewer three-grams may be alike by chance. */
const FEWEST_SHINGLES = 5;

export class TextComparer {
  private readonly model: TextModel;
  private readonly titleNorms: Float32Array;
  private readonly excerptNorms: Float32Array;
  private readonly shingles = new Map<number, Uint32Array>();

  constructor(model: TextModel) {
    this.model = model;
    this.titleNorms = norms(model, IN_TITLE);
    this.excerptNorms = norms(model, IN_EXCERPT);
  }

  /** The loop indexes its arrays directly, because it runs over every pair that may be one story. */
  compare(a: number, b: number): PairText {
    const { starts, terms, fields, weights, idf } = this.model;
    let [all, titles, excerpts, coverA, coverB] = [0, 0, 0, 0, 0];
    const [endA, endB] = [at(starts, a + 1), at(starts, b + 1)];
    for (let [i, j] = [at(starts, a), at(starts, b)]; i < endA && j < endB;) {
      const term = terms[i] ?? 0;
      const difference = term - (terms[j] ?? 0);
      const [fieldsA, fieldsB] = [fields[i] ?? 0, fields[j] ?? 0];
      if (difference === 0 && fieldsA !== 0) {
        const square = (idf[term] ?? 0) ** 2;
        all += (weights[i] ?? 0) * (weights[j] ?? 0);
        if ((fieldsA & fieldsB & IN_TITLE) !== 0) titles += square;
        if ((fieldsA & fieldsB & IN_EXCERPT) !== 0) excerpts += square;
        if ((fieldsA & IN_TITLE) !== 0) coverA += square;
        if ((fieldsB & IN_TITLE) !== 0) coverB += square;
      }
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
    const [titleA, titleB] = [at(this.titleNorms, a), at(this.titleNorms, b)];
    return {
      all: Math.min(1, all),
      titles: ratio(titles, titleA * titleB),
      excerpts: ratio(excerpts, at(this.excerptNorms, a) * at(this.excerptNorms, b)),
      sharedWording: all < 0.1 ? 0 : this.sharedWording(a, b),
      titleCover: Math.min(ratio(coverA, titleA * titleA), ratio(coverB, titleB * titleB)),
    };
  }

  private sharedWording(a: number, b: number): number {
    const [first, second] = [this.shinglesOf(a), this.shinglesOf(b)];
    const fewest = Math.min(first.length, second.length);
    return fewest < FEWEST_SHINGLES ? 0 : countShared(first, second) / fewest;
  }

  private shinglesOf(doc: number): Uint32Array {
    let shingles = this.shingles.get(doc);
    if (shingles === undefined) {
      shingles = this.readShingles(doc);
      this.shingles.set(doc, shingles);
    }
    return shingles;
  }

  /** The hashes of the excerpt's three-grams, each once, ascending. */
  private readShingles(doc: number): Uint32Array {
    const { sequence, sequenceStarts, titleLengths } = this.model;
    const from = at(sequenceStarts, doc) + at(titleLengths, doc);
    const shingles = new Uint32Array(Math.max(0, at(sequenceStarts, doc + 1) - from - SHINGLE + 1));
    for (let i = 0; i < shingles.length; i += 1) {
      const [first, second, third] = [at(sequence, from + i), at(sequence, from + i + 1), at(sequence, from + i + 2)];
      shingles[i] = (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third) >>> 0;
    }
    return shingles.sort().filter((shingle, i, sorted) => i === 0 || shingle !== sorted[i - 1]);
  }
}

/** How many numbers two ascending lists share. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

function norms(model: TextModel, field: number): Float32Array {
  const lengths = new Float32Array(model.size);
  for (let doc = 0; doc < model.size; doc += 1) {
    let squares = 0;
    for (let cell = at(model.starts, doc); cell < at(model.starts, doc + 1); cell += 1) {
      if ((at(model.fields, cell) & field) !== 0) squares += at(model.idf, at(model.terms, cell)) ** 2;
    }
    lengths[doc] = Math.sqrt(squares);
  }
  return lengths;
}
