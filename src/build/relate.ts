import type { Article, SimilarArticle } from '../core/article.ts';
import { writeSimilar } from '../core/format/shard.ts';
import { type Candidates, findCandidates } from '../core/similar/candidates.ts';
import { type ChoiceBasis, chooseSimilar, type SimilarPlaces } from '../core/similar/choice.ts';
import { sharedReader } from '../core/similar/sharedWords.ts';
import { choiceBasis, type TextDocument } from '../core/similar/similar.ts';
import { buildTextModel, type TextModel } from '../core/similar/textModel.ts';
import { foldStories, unfoldedStories } from '../core/stories/stories.ts';
import type { StoryWord } from './draft.ts';
import type { Settings } from './settings.ts';
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
  /** Places of the articles like the one in a place, best first. */
  placesOf: (place: number) => Uint32Array;
  /** The first `most` of them as JSON (`writeSimilar`). Worked out when asked: all of them take as much memory as the articles. */
  written: (place: number, most: number) => string[];
}

/** Stories told, with what finding similar articles goes on from. */
export interface Telling {
  told: Told;
  documents: TextDocument[];
  model: TextModel;
  candidates: Candidates;
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

/** Finds for each article of told stories those like it, `limit` at most; `choose` does so here or in a thread. */
export async function relate({ told: { articles }, documents, model, candidates }: Telling, limit: number, choose: (basis: ChoiceBasis) => Promise<SimilarPlaces> | SimilarPlaces = chooseSimilar): Promise<SimilarLists> {
  const { starts, places } = await choose(choiceBasis(documents, { model, candidates, limit, considered: SIMILAR_CONSIDERED, excluded: listedPlaces(articles) }));
  const placesOf = (place: number) => places.subarray(starts[place], starts[place + 1]);
  const summaries = new Array<string>(articles.length);
  return {
    placesOf,
    written: (place, most) => {
      const document = documents[place];
      const written: string[] = [];
      if (document === undefined) return written;
      const shared = sharedReader(model, document, place);
      for (const other of placesOf(place).subarray(0, most)) {
        const article = articles[other];
        if (article !== undefined) written.push(writeSimilar((summaries[other] ??= writeSummary(article)), reasonOf(shared(other))));
      }
      return written;
    },
  };
}

/** For each article the places of those in its coverage. */
function* listedPlaces(articles: readonly Article[]): Iterable<number[]> {
  const placeOf = placesById(articles);
  for (const { coverage } of articles) yield coverage.map(({ id }) => (id === null ? undefined : placeOf.get(id))).filter((place) => place !== undefined);
}

/** What is said of an article wherever it stands under another, as JSON. */
function writeSummary({ id, title, publishedAt, provider, topics, images }: Article): string {
  const summary: Omit<SimilarArticle, 'reason'> = { id, title, publishedAt, provider: { key: provider.key, name: provider.name }, topics, image: images[0] ?? null };
  return JSON.stringify(summary);
}

function reasonOf(shared: readonly string[]): string {
  return shared.length === 0 ? 'Close in content' : `About ${shared.join(', ')}`;
}
