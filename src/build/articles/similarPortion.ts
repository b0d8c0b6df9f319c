import { explainer, type Wording } from '../../core/similar/explanations.ts';
import { MmrSelector, type SelectionInput } from '../../core/similar/mmrSelector.ts';

/** What lists of similar articles are made of. */
export interface SimilarBasis extends Omit<Wording, 'vectors'> {
  choice: SelectionInput;
}

/** Lists of some articles: the article in place i has those from `starts[i]` to `starts[i + 1]`, best first. */
export interface SimilarPortion {
  starts: Uint32Array;
  /** Places of articles, and why each stands where it does. */
  places: Uint32Array;
  reasons: string[];
}

/** Makes the lists of articles, given by their places, in their order. */
export type PortionMaker = (articles: Uint32Array) => SimilarPortion;

/** What the lists are made of is held once, for all portions. */
export function portionMaker({ choice, ...words }: SimilarBasis): PortionMaker {
  const selector = new MmrSelector(choice);
  const wording = { ...words, vectors: choice.vectors };
  return (articles) => {
    const { starts, docs: places } = selector.select(articles);
    const reasons: string[] = [];
    articles.forEach((article, i) => {
      const shared = explainer(wording, article);
      for (const other of places.subarray(starts[i], starts[i + 1])) reasons.push(reasonOf(shared(other)));
    });
    return { starts, places, reasons };
  };
}

function reasonOf(shared: readonly string[]): string {
  return shared.length === 0 ? 'Close in content' : `About ${shared.join(', ')}`;
}
