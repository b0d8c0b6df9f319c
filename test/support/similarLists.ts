import { findCandidates } from '../../src/core/similar/candidates.ts';
import { explainer, wordingOf } from '../../src/core/similar/explanations.ts';
import { MmrSelector } from '../../src/core/similar/mmrSelector.ts';
import { selectionInput, type SelectionOptions, type TextDocument } from '../../src/core/similar/selectionInput.ts';
import { buildTextModel } from '../../src/core/similar/textModel.ts';

export interface Similar {
  /** Position of the other document among those given. */
  index: number;
  score: number;
  /** What both have in common. */
  shared: string[];
}

const LIMIT = 6;

/** For each document those that the selector selects, best first, with their explanations. */
export function similarLists(documents: readonly TextDocument[], options: Partial<SelectionOptions> = {}): Similar[][] {
  const {
    model = buildTextModel(documents),
    candidates = findCandidates(model),
    excluded = [],
    limit = LIMIT,
    considered = limit * 3,
  } = options;
  const selector = new MmrSelector(selectionInput(documents, { model, candidates, excluded, limit, considered }));
  const { starts, docs, scores } = selector.select(Uint32Array.from(documents.keys()));
  const explain = explainer(wordingOf(model, documents));
  return documents.map((_, doc) => {
    const start = starts[doc] ?? 0;
    return Array.from(docs.subarray(start, starts[doc + 1]), (other, i) => ({
      index: other,
      score: scores[start + i] ?? 0,
      shared: explain(doc, other),
    }));
  });
}
