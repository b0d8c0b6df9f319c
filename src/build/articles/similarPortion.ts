import { type ChoiceBasis, SimilarChooser } from '../../core/similar/choice.ts';
import { sharedReader, type Wording } from '../../core/similar/sharedWords.ts';

/** What lists of similar articles are made of. */
export interface SimilarBasis extends Omit<Wording, 'vectors'> {
  choice: ChoiceBasis;
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
  const chooser = new SimilarChooser(choice);
  const wording = { ...words, vectors: choice.vectors };
  return (articles) => {
    const { starts, places } = chooser.choose(articles);
    const reasons: string[] = [];
    articles.forEach((article, i) => {
      const shared = sharedReader(wording, article);
      for (const other of places.subarray(starts[i], starts[i + 1])) reasons.push(reasonOf(shared(other)));
    });
    return { starts, places, reasons };
  };
}

function reasonOf(shared: readonly string[]): string {
  return shared.length === 0 ? 'Close in content' : `About ${shared.join(', ')}`;
}
