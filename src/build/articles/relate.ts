import type { Article } from '../../core/article.ts';
import { writeSimilar } from '../../core/format/shard.ts';
import type { AdjacencyLists } from '../../core/similar/adjacencyLists.ts';
import { findCandidates } from '../../core/similar/candidates.ts';
import { wordingOf } from '../../core/similar/explanations.ts';
import { selectionInput, type TextDocument } from '../../core/similar/selectionInput.ts';
import { buildTextModel, type TextModel } from '../../core/similar/textModel.ts';
import { foldStories, unfoldedStories } from '../../core/stories/stories.ts';
import { placesByShard } from '../files/shards.ts';
import type { StoryWord } from '../records/draft.ts';
import type { Settings } from '../settings.ts';
import { type PortionMaker, portionMaker, type SimilarPortion } from './similarPortion.ts';
import type { SimilarThread } from './similarThread.ts';
import { placesById, storyDocuments, tellStories } from './stories.ts';

/** Articles folded into stories. All lists are in the order of `articles`. */
export interface Told {
  /** With their story's id and whole coverage. */
  articles: Article[];
  /** Place of the article that leads the story. */
  leadOf: Uint32Array;
  /** Why an article is in its story; null for the lead. */
  reasons: (string | null)[];
}

/** For each article those like it. */
export interface SimilarLists {
  /** The lists of a shard's articles, in their order (`placesByShard`). */
  ofShard: (shard: number) => Promise<SimilarPortion>;
  /** Places of the articles like the one in a place, best first; known once the lists of its shard are. */
  placesOf: (place: number) => Uint32Array;
  /** An article of a list, by its place, for all the lists that hold it (`writeSimilar`). */
  written: (place: number) => string;
}

/** Stories told, with what finding similar articles goes on from. */
export interface Telling {
  told: Told;
  documents: TextDocument[];
  model: TextModel;
  candidates: AdjacencyLists;
}

/** Articles of a list that a page shows under another. */
export const SIMILAR_SHOWN = 6;
/** How many there may be for who asks for more. */
export const MOST_SIMILAR = 10;
/** Matches that a list is chosen from, however long it is: a longer one begins as a shorter one. */
const SIMILAR_CONSIDERED = 30;

/** Folds articles into stories. `words`: what their publisher says of stories, by id. */
export function tell(articles: readonly Article[], words: ReadonlyMap<string, StoryWord>, settings: Settings): Telling {
  const documents = storyDocuments(articles, words);
  const model = buildTextModel(documents);
  const candidates = findCandidates(model);
  const assignment = settings.stories === 'on' ? foldStories(documents, { model, candidates }) : unfoldedStories(documents);
  return {
    told: tellStories(articles, assignment),
    documents: documents.map((document, i) => ({ story: assignment.storyOf[i] ?? i, ...document })),
    model,
    candidates,
  };
}

/** Finds for each article of told stories those like it, `limit` at most, here or in a thread. */
export function relate({ told: { articles }, documents, model, candidates }: Telling, limit: number, thread: SimilarThread | null = null): SimilarLists {
  const choice = selectionInput(documents, { model, candidates, limit, considered: SIMILAR_CONSIDERED, excluded: listedPlaces(articles) });
  const { readable, titles, excerpts } = wordingOf(model, documents);
  const basis = { choice, readable, titles, excerpts };
  const shards = placesByShard(articles);
  const asked = new Map(thread?.(basis, shards).entries());
  let makeHere: PortionMaker | null = null;
  const [chosen, counts] = [new Uint32Array(articles.length * limit), new Uint32Array(articles.length)];
  const written = new Array<string>(articles.length);
  return {
    ofShard: async (shard) => {
      const held = shards[shard] ?? new Uint32Array();
      const portion = (await asked.get(shard)) ?? (makeHere ??= portionMaker(basis))(held);
      held.forEach((place, i) => {
        const list = portion.places.subarray(portion.starts[i], portion.starts[i + 1]);
        chosen.set(list, place * limit);
        counts[place] = list.length;
      });
      // Each is asked for once: kept until the end they would take as much memory as the articles.
      asked.delete(shard);
      return portion;
    },
    placesOf: (place) => chosen.subarray(place * limit, place * limit + (counts[place] ?? 0)),
    written: (place) => {
      const article = articles[place];
      return article === undefined ? '' : (written[place] ??= writeSummary(article));
    },
  };
}

/** For each article the places of those in its coverage. */
function* listedPlaces(articles: readonly Article[]): Iterable<number[]> {
  const placeOf = placesById(articles);
  for (const { coverage } of articles) yield coverage.map(({ id }) => (id === null ? undefined : placeOf.get(id))).filter((place) => place !== undefined);
}

/** What is said of an article wherever it stands under another. */
function writeSummary({ id, title, publishedAt, provider, topics, images }: Article): string {
  return writeSimilar({ id, title, publishedAt, provider: { key: provider.key, name: provider.name }, topics, image: images[0] ?? null });
}
