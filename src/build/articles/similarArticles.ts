import type { Article } from '../../core/article.ts';
import { type ChoiceBasis, SimilarChooser } from '../../core/similar/choice.ts';
import { sharedReader, type Wording, wordingOf } from '../../core/similar/sharedWords.ts';
import { choiceBasis } from '../../core/similar/similar.ts';
import type { TextComparison } from './foldIntoStories.ts';
import { ordinalsById } from './stories.ts';

/** Similar articles that a page shows under another. */
export const SIMILAR_SHOWN = 6;
/** Similar articles that `npm run check` lists. */
export const MOST_SIMILAR = 10;
/** Matches that a list is chosen from, however long it is: a short list is the beginning of a long one. */
const SIMILAR_CONSIDERED = 30;

/** What the choice is made from, as plain data. */
export interface SimilarInput extends Omit<Wording, 'vectors'> {
  choice: ChoiceBasis;
}

/** For each article those like it, best first. Article i has the positions from `starts[i]` to `starts[i + 1]`. */
export interface SimilarLists {
  starts: Uint32Array;
  /** Ordinals of the similar articles. */
  ordinals: Uint32Array;
  /** Why each stands there, in words for a reader. */
  reasons: string[];
}

/** Prepares the choice of at most `limit` similar articles for each article. Listed coverage is never similar. */
export function similarInput(articles: readonly Article[], { documents, model, candidates }: TextComparison, limit: number): SimilarInput {
  const { readable, titles, excerpts } = wordingOf(model, documents);
  const choice = choiceBasis(documents, { model, candidates, limit, considered: SIMILAR_CONSIDERED, excluded: listedOrdinals(articles) });
  return { choice, readable, titles, excerpts };
}

/** Chooses the similar articles of every article, and says why. */
export function chooseSimilar({ choice, ...words }: SimilarInput): SimilarLists {
  const wording = { ...words, vectors: choice.vectors };
  const { starts, places: ordinals } = new SimilarChooser(choice).choose(Uint32Array.from(choice.stories.keys()));
  const reasons: string[] = [];
  for (const article of choice.stories.keys()) {
    const sharedWith = sharedReader(wording, article);
    for (const other of ordinals.subarray(starts[article], starts[article + 1])) reasons.push(reasonOf(sharedWith(other)));
  }
  return { starts, ordinals, reasons };
}

function reasonOf(shared: readonly string[]): string {
  return shared.length === 0 ? 'Close in content' : `About ${shared.join(', ')}`;
}

/** For each article the ordinals of those in its coverage. */
function* listedOrdinals(articles: readonly Article[]): Iterable<number[]> {
  const ordinalOf = ordinalsById(articles);
  for (const { coverage } of articles) yield coverage.map(({ id }) => (id === null ? undefined : ordinalOf.get(id))).filter((ordinal) => ordinal !== undefined);
}
