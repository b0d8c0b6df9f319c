/**
 * How alike two documents' texts are, field by field. All figures are 0 to 1.
 *
 * Shared wording is the containment of word three-grams ("resemblance and containment", A. Broder, 1997) in
 * the shorter excerpt: publishers cut the same press release at different lengths.
 */
import { at, IN_EXCERPT, IN_TITLE } from '../similar/textModel.ts';
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
  private readonly shingles = new Map<number, Uint32Array>();

  constructor(model: TextModel) {
    this.model = model;
    this.titleNorms = norms(model, IN_TITLE);
    this.excerptNorms = norms(model, IN_EXCERPT);
  }

  /** The loop is written out and indexes its arrays directly: it runs over every pair that may be one story. */
  compare(a: number, b: number): PairText {
    const { starts, terms, fields, weights, rarity } = this.model;
    let [all, titles, excerpts, coverA, coverB] = [0, 0, 0, 0, 0];
    const [endA, endB] = [at(starts, a + 1), at(starts, b + 1)];
    for (let [i, j] = [at(starts, a), at(starts, b)]; i < endA && j < endB; ) {
      const term = terms[i] ?? 0;
      const difference = term - (terms[j] ?? 0);
      const [fieldsA, fieldsB] = [fields[i] ?? 0, fields[j] ?? 0];
      if (difference === 0 && fieldsA !== 0) {
        const square = (rarity[term] ?? 0) ** 2;
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

  private shinglesOf(document: number): Uint32Array {
    let shingles = this.shingles.get(document);
    if (shingles === undefined) {
      shingles = this.readShingles(document);
      this.shingles.set(document, shingles);
    }
    return shingles;
  }

  /** Each once, ascending. */
  private readShingles(document: number): Uint32Array {
    const { sequence, sequenceStarts, titleLengths } = this.model;
    const from = at(sequenceStarts, document) + at(titleLengths, document);
    const shingles = new Uint32Array(Math.max(0, at(sequenceStarts, document + 1) - from - SHINGLE + 1));
    for (let place = 0; place < shingles.length; place += 1) {
      const [first, second, third] = [at(sequence, from + place), at(sequence, from + place + 1), at(sequence, from + place + 2)];
      shingles[place] = (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third) >>> 0;
    }
    return shingles.sort().filter((shingle, place, sorted) => place === 0 || shingle !== sorted[place - 1]);
  }
}

/** How many numbers two ascending lists share. */
function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
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
  for (let document = 0; document < model.size; document += 1) {
    let squares = 0;
    for (let cell = at(model.starts, document); cell < at(model.starts, document + 1); cell += 1) {
      if ((at(model.fields, cell) & field) !== 0) squares += at(model.rarity, at(model.terms, cell)) ** 2;
    }
    lengths[document] = Math.sqrt(squares);
  }
  return lengths;
}
