import type { Article, SimilarArticle } from '../core/article.ts';
import { type Candidates, findCandidates } from '../core/similar/candidates.ts';
import { similarArticles, type TextDocument } from '../core/similar/similar.ts';
import { buildTextModel, type TextModel } from '../core/similar/textModel.ts';
import { foldStories, unfoldedStories } from '../core/stories/stories.ts';
import type { StoryWord } from './draft.ts';
import type { Settings } from './settings.ts';
import { storyDocuments, tellStories } from './stories.ts';

/** Articles folded into stories. All lists are in the order of `articles`. */
export interface Told {
  /** With their story's id and whole coverage. */
  articles: Article[];
  /** Place of the article that leads the story. */
  leadOf: Uint32Array;
  /** Why an article is in its story; null for the lead. */
  reasons: (string | null)[];
}

/** Articles with what connects them. */
export interface Related extends Told {
  similar: SimilarArticle[][];
}

/** Stories told, with what finding similar articles goes on from. */
export interface Telling {
  told: Told;
  documents: TextDocument[];
  model: TextModel;
  candidates: Candidates;
}

/** Articles of a list that a page shows under another; evaluations read as many as this. */
const SIMILAR_ARTICLES = 10;

/** Folds articles into stories. `words`: what their publisher says of stories, by id. */
export function tell(articles: readonly Article[], words: ReadonlyMap<string, StoryWord>, settings: Settings): Telling {
  const documents = storyDocuments(articles, words);
  const model = buildTextModel(documents);
  const candidates = findCandidates(model);
  const assignment = settings.stories === 'on' ? foldStories(documents, { model, candidates }) : unfoldedStories(documents);
  return {
    told: tellStories(articles, assignment),
    documents: documents.map((document, i) => ({ ...document, story: assignment.storyOf[i] ?? i })),
    model,
    candidates,
  };
}

/** Finds for each article of told stories those like it. */
export function relate({ told, documents, model, candidates }: Telling): Related {
  const { articles } = told;
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]));
  const listed = articles.map(({ coverage }) => new Set(coverage.map(({ id }) => (id === null ? null : placeOf.get(id)))));
  const lists = similarArticles(documents, { model, candidates, limit: SIMILAR_ARTICLES, isExcluded: (document, other) => listed[document]?.has(other) === true });
  // An article stands in many lists: what they all say of it is held once.
  const summaries = articles.map(summaryOf);
  return {
    ...told,
    similar: lists.map((list) => list.flatMap(({ index, shared }) => {
      const summary = summaries[index];
      return summary === undefined ? [] : [{ ...summary, reason: shared.length === 0 ? 'Close in content' : `About ${shared.join(', ')}` }];
    })),
  };
}

function summaryOf({ id, title, publishedAt, provider, topics, images }: Article): Omit<SimilarArticle, 'reason'> {
  return { id, title, publishedAt, provider: { key: provider.key, name: provider.name }, topics, image: images[0] ?? null };
}
