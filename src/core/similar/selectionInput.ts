import { compare } from '../compare.ts';
import { type AdjacencyLists, adjacencyLists } from './adjacencyLists.ts';
import type { DocumentText } from './corpus.ts';
import type { SelectionInput } from './mmrSelector.ts';
import { type TextModel, vectorsOf } from './textModel.ts';

/** A document whose story is known. */
export interface TextDocument extends DocumentText {
  /** Documents of one story have the same number, any of 32 bits. */
  story: number;
}

/** What the caller decides; the fields are those of `SelectionInput`. */
export interface SelectionOptions extends Pick<SelectionInput, 'limit' | 'considered'> {
  /** Model and candidates of the same documents. */
  model: TextModel;
  candidates: AdjacencyLists;
  /** For each document those that must not be in its list, besides itself and its story. */
  excluded: Iterable<Iterable<number>>;
}

/** The input of the selector for these documents. */
export function selectionInput(
  documents: readonly TextDocument[],
  { model, candidates, excluded, limit, considered }: SelectionOptions,
): SelectionInput {
  return {
    vectors: vectorsOf(model),
    candidates,
    stories: Uint32Array.from(documents, ({ story }) => story),
    publishedAt: Float64Array.from(documents, ({ publishedAt }) => publishedAt ?? NaN),
    precedence: precedenceOf(documents),
    excluded: adjacencyLists(excluded, documents.length),
    limit,
    considered,
  };
}

/** Of equal scores the newer document comes first, then the order of titles decides, so that the order given does not matter. */
function precedenceOf(documents: readonly TextDocument[]): Uint32Array {
  const times = Float64Array.from(documents, ({ publishedAt }) => publishedAt ?? 0);
  const titles = documents.map(({ title }) => title);
  const order = [...documents.keys()].sort(
    (a, b) => (times[b] ?? 0) - (times[a] ?? 0) || compare(titles[a] ?? '', titles[b] ?? '') || a - b,
  );
  const precedence = new Uint32Array(documents.length);
  order.forEach((document, position) => {
    precedence[document] = position;
  });
  return precedence;
}
