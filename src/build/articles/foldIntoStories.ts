import type { Article } from '../../core/article.ts';
import type { AdjacencyLists } from '../../core/similar/adjacencyLists.ts';
import { findCandidates } from '../../core/similar/candidates.ts';
import { buildTextModel, type TextModel } from '../../core/similar/textModel.ts';
import { foldStories, unfoldedStories } from '../../core/stories/stories.ts';
import type { StoryDocument } from '../../core/stories/storyDocument.ts';
import type { StoryInstruction } from '../records/draft.ts';
import type { Settings } from '../settings.ts';
import { comparedTexts, type ComparedTexts } from './comparedTexts.ts';
import { EMPTY_LEDGER, type Ledger } from './ledger.ts';
import { joinCoverage, storyDocuments } from './stories.ts';
import { keepStoryIds } from './storyIds.ts';

/** Articles with their stories. All lists are in the order of `articles`. */
export interface FoldedArticles {
  /** With their story's id and the coverage of the whole story. */
  articles: Article[];
  /** Ordinal of the article that leads the story. */
  leadOf: Uint32Array;
  /** Why an article is in its story; null for the lead. */
  reasons: (string | null)[];
}

/** The texts of the articles as vectors, for whatever compares them next. */
export interface TextComparison {
  documents: readonly (StoryDocument & { story: number })[];
  model: TextModel;
  candidates: AdjacencyLists;
}

/**
 * Finds out which articles tell the same story. `articles` are in ordinal order, `instructions` are what publishers
 * decided, by the id of the article. Stories keep the ids that they have in the ledger.
 */
export function foldIntoStories(
  articles: readonly Article[],
  instructions: ReadonlyMap<string, StoryInstruction>,
  { stories }: Settings,
  ledger: Ledger = EMPTY_LEDGER,
  compared: ComparedTexts = comparedTexts(articles),
): { folded: FoldedArticles; texts: TextComparison } {
  const documents = storyDocuments(articles, instructions, compared);
  const model = buildTextModel(documents, compared.stopWords);
  const candidates = findCandidates(model);
  const assignment = stories === 'on' ? foldStories(documents, { model, candidates }) : unfoldedStories(documents);
  return {
    folded: joinCoverage(articles, {
      ...assignment,
      stories: keepStoryIds(assignment.stories, documents, ledger),
    }),
    texts: {
      documents: documents.map((document, i) => ({ story: assignment.storyOf[i] ?? i, ...document })),
      model,
      candidates,
    },
  };
}
