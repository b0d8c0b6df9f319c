/**
 * Similar articles: for each document the few others a reader may want after it.
 *
 * Score: TF-IDF cosine and shared topics (textModel.ts) times closeness in time, over the candidates of the
 * pruned inverted index (candidates.ts). Then the best are taken one by one by maximal marginal relevance
 * (J. Carbonell and J. Goldstein, "The use of MMR", SIGIR 1998), so that a list is not five times the same.
 * Guards: never itself, its own story or what is excluded; one of a story; no copy of what stands there
 * already; nothing far weaker than the best match, so that a short list beats a noisy one.
 */
import { compare } from '../compare.ts';
import { findCandidates } from './candidates.ts';
import { type ChoiceBasis, chooseSimilar } from './choice.ts';
import type { DocumentText } from './corpus.ts';
import { type PlaceLists, placeLists } from './placeLists.ts';
import { sharedReader, wordingOf } from './sharedWords.ts';
import { at, buildTextModel, vectorsOf } from './textModel.ts';
import type { TextModel } from './textModel.ts';

export interface TextDocument extends DocumentText {
  /** Documents of one story have the same number, any of 32 bits. */
  story: number;
}

export interface Similar {
  /** Place of the other document among those given. */
  index: number;
  /** 0 to 1, comparable within one list. */
  score: number;
  /** Up to three words or topics that made the match, as the documents write them, heaviest first. */
  shared: string[];
}

/** Best first. */
export type SimilarList = Similar[];

export interface SimilarOptions {
  /** Most documents a list. */
  limit?: number;
  /** Of each document's matches the best ones that a list is chosen from. */
  considered?: number;
  /** For each document those that must not stand under it, besides itself and its story. */
  excluded?: Iterable<Iterable<number>>;
  /** The model and candidates of the same documents, where the caller has them. */
  model?: TextModel;
  candidates?: PlaceLists;
}

const LIMIT = 6;
/** How many times the limit are considered. */
const CONSIDERED = 3;

/** One list per document, in the order of `documents`. Without a good match a list is empty. */
export function similarArticles(documents: readonly TextDocument[], options: SimilarOptions = {}): SimilarList[] {
  const model = options.model ?? buildTextModel(documents);
  const { starts, places, scores } = chooseSimilar(choiceBasis(documents, { ...options, model }));
  const wording = wordingOf(model, documents);
  return documents.map((_, index) => {
    const shared = sharedReader(wording, index);
    const [from, to] = [at(starts, index), at(starts, index + 1)];
    return Array.from(places.subarray(from, to), (other, place) => ({ index: other, score: scores[from + place] ?? 0, shared: shared(other) }));
  });
}

/** What `chooseSimilar` goes by. */
export function choiceBasis(documents: readonly TextDocument[], { model, candidates = findCandidates(model), limit = LIMIT, considered = limit * CONSIDERED, excluded = [] }: SimilarOptions & { model: TextModel }): ChoiceBasis {
  return {
    vectors: vectorsOf(model),
    candidates,
    stories: Uint32Array.from(documents, ({ story }) => story),
    publishedAt: Float64Array.from(documents, ({ publishedAt }) => publishedAt ?? NaN),
    precedence: precedenceOf(documents),
    excluded: placeLists(excluded, documents.length),
    limit,
    considered,
  };
}

/** Equal scores: the newer first, then by title, so that the order given does not matter. */
function precedenceOf(documents: readonly TextDocument[]): Uint32Array {
  const times = Float64Array.from(documents, ({ publishedAt }) => publishedAt ?? 0);
  const titles = documents.map(({ title }) => title);
  // A list that begins as it ends is sorted in one pass: an edition's articles come oldest first.
  const order = [...documents.keys()].reverse().sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || compare(titles[a] ?? '', titles[b] ?? '') || a - b);
  const precedence = new Uint32Array(documents.length);
  order.forEach((document, place) => {
    precedence[document] = place;
  });
  return precedence;
}
