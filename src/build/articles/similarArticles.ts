import type { Article } from '../../core/article.ts';
import { explainer, type Wording, wordingOf } from '../../core/similar/explanations.ts';
import { MmrSelector, type SelectionInput } from '../../core/similar/mmrSelector.ts';
import { selectionInput } from '../../core/similar/selectionInput.ts';
import { english, type Words } from '../../core/words/english.ts';
import { say } from '../../core/words/say.ts';
import type { TextComparison } from './foldIntoStories.ts';
import { ordinalsById } from './stories.ts';

/** Similar articles that a page shows under another. */
export const SIMILAR_SHOWN = 6;
/** Similar articles that `npm run check` lists. */
export const MOST_SIMILAR = 10;
/** Matches that a list is chosen from, however long it is: a short list is the beginning of a long one. */
const SIMILAR_CONSIDERED = 30;

/** What similar articles are chosen from, as plain data. */
export interface SimilarInput extends Omit<Wording, 'vectors'> {
  selection: SelectionInput;
  says: SimilarWords;
}

/** What explanations are made of. */
export type SimilarWords = Pick<Words['rendered'], 'aboutThese' | 'closeInContent' | 'comma'>;

/** For each article those like it, best first. Article i has the positions from `starts[i]` to `starts[i + 1]`. */
export interface SimilarLists {
  starts: Uint32Array;
  /** Ordinals of the similar articles. */
  ordinals: Uint32Array;
  /** Why each stands there, in words for a reader. */
  reasons: string[];
}

/** Collects what at most `limit` similar articles of each article are chosen from. Listed coverage is never similar. */
export function similarInput(
  articles: readonly Article[],
  { documents, model, candidates }: TextComparison,
  limit: number,
  { aboutThese, closeInContent, comma }: SimilarWords = english.rendered,
): SimilarInput {
  const { vectors: _, ...wording } = wordingOf(model, documents);
  const selection = selectionInput(documents, {
    model,
    candidates,
    limit,
    considered: SIMILAR_CONSIDERED,
    excluded: listedOrdinals(articles),
  });
  return { selection, ...wording, says: { aboutThese, closeInContent, comma } };
}

/** Chooses the similar articles of every article, and says why. */
export function chooseSimilar({ selection, says, ...words }: SimilarInput): SimilarLists {
  const sharedWith = explainer({ ...words, vectors: selection.vectors });
  const { starts, docs: ordinals } = new MmrSelector(selection).select(Uint32Array.from(selection.stories.keys()));
  const reasons: string[] = [];
  for (const article of selection.stories.keys()) {
    for (const other of ordinals.subarray(starts[article], starts[article + 1]))
      reasons.push(explanationOf(sharedWith(article, other), says));
  }
  return { starts, ordinals, reasons };
}

function explanationOf(shared: readonly string[], { aboutThese, closeInContent, comma }: SimilarWords): string {
  return shared.length === 0 ? closeInContent : say(aboutThese, { words: shared.join(comma) });
}

/** For each article the ordinals of those in its coverage. */
function* listedOrdinals(articles: readonly Article[]): Iterable<number[]> {
  const ordinalOf = ordinalsById(articles);
  for (const { coverage } of articles)
    yield coverage
      .map(({ id }) => (id === null ? undefined : ordinalOf.get(id)))
      .filter((ordinal) => ordinal !== undefined);
}
