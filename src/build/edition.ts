import type { Article } from '../core/article.ts';
import { compare } from '../core/compare.ts';
import { dayNumbersIn, isDayOnly, UNDATED } from '../core/day.ts';
import type { Bootstrap } from '../core/format/bootstrap.ts';
import { assignIds, reportSharedNames } from './articles/articleIds.ts';
import { deduplicate } from './articles/deduplicate.ts';
import { farDates } from './articles/farDates.ts';
import { type FoldedArticles, foldIntoStories } from './articles/foldIntoStories.ts';
import { linkArticles, type LinkedArticles } from './articles/link.ts';
import { nameProviders } from './articles/providerNames.ts';
import { SIMILAR_SHOWN, similarInput, type SimilarLists } from './articles/similarArticles.ts';
import { storyDiagnostics } from './articles/stories.ts';
import { countUnknownFields, misspeltFields, type UnknownField } from './articles/unknownFields.ts';
import type { Diagnostic } from './diagnostics/diagnostics.ts';
import { type EditionContent, emit, type Output } from './output/emit.ts';
import { beginIndex, indexArticlesLater, type RunIndex } from './output/searchIndex.ts';
import { type OnProgress, uncounted } from './progress.ts';
import type { Draft, RecordResult } from './records/draft.ts';
import { locateDiagnostics } from './records/locateDiagnostics.ts';
import { listRecords, type RecordListing } from './records/records.ts';
import type { Batch } from './results/batch.ts';
import { readResults } from './results/readResults.ts';
import type { ResultCache } from './results/resultCache.ts';
import type { Settings } from './settings.ts';
import { TaskRunner } from './tasks/taskRunner.ts';

/** What became of a folder of records. Its articles are in ordinal order: the oldest first, undated ones before all. */
export interface Edition extends FoldedArticles {
  similar: SimilarLists;
  bootstrap: Bootstrap;
  /** Data files by their path below the site's base, in the order to write them. Empty where `output` took them. */
  files: Map<string, string | Uint8Array>;
  /** The files of the search index. With `search: 'later'` the first call makes them. */
  searchFiles: () => ReadonlyMap<string, Uint8Array>;
  /** The id of the article that a record file became or was merged into. */
  ids: Map<string, string>;
  diagnostics: Diagnostic[];
  counts: Counts;
}

/** Every record read is one of: shown, merged, set aside, removed, held back. */
export interface Counts {
  read: number;
  shown: number;
  stories: number;
  repaired: number;
  merged: number;
  /** With an error. */
  setAside: number;
  /** `removed: true` or `deleted: true`. */
  removed: number;
  /** `published: false`, where such records are excluded. */
  heldBack: number;
  /** Fields that the format does not know, the most frequent first. */
  unknownFields: UnknownField[];
}

export interface EditionOptions {
  /** Results of the last build; null: every record is parsed. */
  cache?: ResultCache | null;
  onProgress?: OnProgress;
  /** Whether the search index is made at once, or when it is first asked for. */
  search?: 'now' | 'later';
  /** The most similar articles to find for each article. Pages show `SIMILAR_SHOWN`. */
  similarArticles?: number;
  /** Takes the data files as they are made, in place of `Edition.files`. */
  output?: Output;
}

/**
 * Makes an edition of a folder of records. A record never makes it reject: what is wrong is in the diagnostics. The
 * files depend on the records and settings alone; `now` (milliseconds UTC) only adds warnings of dates in the future.
 */
export async function makeEdition(
  settings: Settings,
  now: number | null,
  options: EditionOptions = {},
): Promise<Edition> {
  const { onProgress = () => {}, output } = options;
  const listing = await listRecords(settings.seedsDir);
  const tasks = new TaskRunner();
  // The threads have ended when files are written: their memory is free by then.
  const { collected, content, searchFiles } = await makeContent(listing, settings, now, options, tasks).finally(() =>
    tasks.stop(),
  );
  const files: Edition['files'] = new Map();
  const bootstrap = emit(output ?? files, content, onProgress);
  const storyProblems = storyDiagnostics(collected.storyInstructions);
  return {
    ...content.folded,
    similar: content.similar,
    bootstrap,
    files,
    searchFiles,
    ids: collected.ids,
    diagnostics: [...collected.diagnostics, ...locateDiagnostics(settings.seedsDir, storyProblems)],
    counts: { ...collected.counts, stories: bootstrap.manifest.stories },
  };
}

/** From the list of records to all that the files hold. */
async function makeContent(
  listing: RecordListing,
  settings: Settings,
  now: number | null,
  { cache = null, onProgress = () => {}, search = 'now', similarArticles = SIMILAR_SHOWN }: EditionOptions,
  tasks: TaskRunner,
): Promise<{ collected: CollectedArticles; content: EditionContent; searchFiles: Edition['searchFiles'] }> {
  await tasks.prepare(listing.files.length);
  const readBatch = (batch: Batch) => tasks.run('readBatch', batch);
  const results = await readResults(listing.files, { folder: settings.seedsDir, now, cache, readBatch, onProgress });
  const collected = collectArticles(listing, results, settings);
  const { articles, storyInstructions, aliases } = collected;

  onProgress(uncounted('Finding stories'));
  const runIndex: RunIndex = (input, transfer) => tasks.run('indexArticles', input, transfer);
  const finishIndex = search === 'later' ? indexArticlesLater : beginIndex(articles, runIndex);
  const { folded, texts } = foldIntoStories(articles, storyInstructions, settings);

  onProgress(uncounted('Finding similar articles and making the search index'));
  const [similar, { index, files: searchFiles }] = await Promise.all([
    tasks.run('chooseSimilar', similarInput(folded.articles, texts, similarArticles)),
    finishIndex(folded.articles),
  ]);
  return { collected, content: { folded, similar, aliases, index, timeZone: settings.timeZone }, searchFiles };
}

/** Articles in ordinal order, and all that is known of their records. */
interface CollectedArticles
  extends Pick<LinkedArticles, 'articles' | 'storyInstructions'>, Pick<Edition, 'ids' | 'diagnostics'> {
  counts: Omit<Counts, 'stories'>;
  /** Former ids with the present ones. */
  aliases: Map<string, string>;
}

/** From the results of single records to the articles of the edition. */
function collectArticles(
  listing: RecordListing,
  results: readonly RecordResult[],
  settings: Settings,
): CollectedArticles {
  const drafts = results.map(({ draft }) => draft).filter((draft) => draft !== null);
  const shown = drafts.filter((draft) => isShown(draft, settings));
  const named = nameProviders(shown);
  const deduplicated = deduplicate(named.drafts);
  const ids = assignIds(listing.files);
  const { articles, storyInstructions, diagnostics } = linkArticles(deduplicated, ids);
  const counts = count(results, drafts, shown, articles.length);
  const misspelt = misspeltFields(results, counts.unknownFields);
  const ordered = oldestFirst(articles, settings.timeZone);
  return {
    articles: ordered,
    storyInstructions,
    aliases: aliasesOf(deduplicated.mergedInto, ids),
    ids,
    diagnostics: [
      ...listing.diagnostics,
      ...results.flatMap((result) => result.diagnostics),
      ...reportSharedNames(ids),
      ...deduplicated.diagnostics,
      ...farDates(ordered, ids),
      ...locateDiagnostics(settings.seedsDir, [...misspelt, ...named.diagnostics, ...diagnostics]),
    ],
    counts,
  };
}

function isShown({ removed, article }: Draft, { unpublished }: Settings): boolean {
  return !removed && (article.published || unpublished === 'include');
}

/** By the day in the time zone. On each day those of which only the day is known come first, then the others by time. */
function oldestFirst(articles: readonly Article[], timeZone: string): Article[] {
  const dayOf = dayNumbersIn(timeZone);
  return articles
    .map((article) => {
      const at = article.publishedAt;
      return at === null
        ? { article, day: UNDATED, at: 0 }
        : { article, day: dayOf(at), at: isDayOnly(at) ? -Infinity : at };
    })
    .sort((a, b) => a.day - b.day || compare(a.at, b.at) || compare(b.article.id, a.article.id))
    .map(({ article }) => article);
}

function aliasesOf(mergedInto: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...mergedInto].map(([file, other]) => [ids.get(file) ?? '', ids.get(other) ?? '']));
}

function count(
  results: readonly RecordResult[],
  drafts: readonly Draft[],
  shown: readonly Draft[],
  articles: number,
): CollectedArticles['counts'] {
  const removed = drafts.filter((draft) => draft.removed).length;
  return {
    read: results.length,
    shown: articles,
    repaired: results.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'repaired')).length,
    merged: shown.length - articles,
    setAside: results.length - drafts.length,
    removed,
    heldBack: drafts.length - removed - shown.length,
    unknownFields: countUnknownFields(results),
  };
}
