/**
 * Compares one document with many. The weights of the held document are laid out by term, so a comparison reads only the
 * terms of the other document. The loops index their arrays directly: a helper that serves several kinds of typed array
 * is several times slower here.
 */
import { at } from './textModel.ts';
import type { Vectors } from './textModel.ts';

export class Comparison {
  private readonly vectors: Vectors;
  private readonly byTerm: Float32Array;
  private held = -1;

  constructor(vectors: Vectors) {
    this.vectors = vectors;
    this.byTerm = new Float32Array(vectors.termCount);
  }

  /** Sets the document that `likeness` and `textCosine` compare with. */
  hold(doc: number): this {
    if (doc === this.held) return this;
    const { starts, terms, weights } = this.vectors;
    const { byTerm } = this;
    const heldEnd = this.held < 0 ? 0 : at(starts, this.held + 1);
    for (let cell = this.held < 0 ? 0 : at(starts, this.held); cell < heldEnd; cell += 1) byTerm[terms[cell] ?? 0] = 0;
    const end = at(starts, doc + 1);
    for (let cell = at(starts, doc); cell < end; cell += 1) byTerm[terms[cell] ?? 0] = weights[cell] ?? 0;
    this.held = doc;
    return this;
  }

  /** 0 to 1: the cosine of the words and what shared topics add. */
  likeness(other: number): number {
    const { starts, terms, weights } = this.vectors;
    const { byTerm } = this;
    let sum = 0;
    const end = at(starts, other + 1);
    for (let cell = at(starts, other); cell < end; cell += 1)
      sum += (byTerm[terms[cell] ?? 0] ?? 0) * (weights[cell] ?? 0);
    return Math.min(1, sum);
  }

  /** 0 to 1: the cosine of the words alone. */
  textCosine(other: number): number {
    const { starts, terms, weights, fields } = this.vectors;
    const { byTerm } = this;
    let sum = 0;
    const end = at(starts, other + 1);
    for (let cell = at(starts, other); cell < end; cell += 1) {
      if (fields[cell] !== 0) sum += (byTerm[terms[cell] ?? 0] ?? 0) * (weights[cell] ?? 0);
    }
    return Math.min(1, sum);
  }
}
