import type { Article } from '../core/article.ts';
import type { Bootstrap } from '../core/format/bootstrap.ts';
import type { Columns } from '../core/format/columns.ts';
import type { Counts } from './articles/accounts.ts';
import { type CollectedArticles, collectArticles } from './articles/collectArticles.ts';
import { boilerplateDiagnostics, comparedTexts, withoutBoilerplate } from './articles/comparedTexts.ts';
import { type FoldedArticles, foldIntoStories } from './articles/foldIntoStories.ts';
import { type Ledger, readLedger, writeLedger } from './articles/ledger.ts';
import { SIMILAR_SHOWN, similarInput, type SimilarLists } from './articles/similarArticles.ts';
import { storyDiagnostics } from './articles/stories.ts';
import { findFormerStories, storyMembers } from './articles/storyIds.ts';
import type { Diagnostic } from './diagnostics/diagnostics.ts';
import { type AskLinks, settleLinks, withArchivedCopies } from './links/originals.ts';
import { type Identity, readIdentity } from './identity/identity.ts';
import { type EditionContent, emit, type Emitted, type Output } from './output/emit.ts';
import { readManner } from './mannerOf.ts';
import { addSmallerCopies, type SmallerCopies, withSmallerCopies } from './pictures/smallerCopies.ts';
import type { PictureTool } from './pictures/pictureTool.ts';
import { planWithin, type SitePlan } from './output/sitePlan.ts';
import { beginIndex, indexArticlesLater, type RunIndex } from './output/searchIndex.ts';
import { type OnProgress, uncountedStage } from './progress.ts';
import { locateDiagnostics, type Unlocated } from './records/locateDiagnostics.ts';
import { listRecords, type RecordListing } from './records/listRecords.ts';
import type { Manner } from './records/manner.ts';
import type { Batch } from './results/batch.ts';
import { readResults } from './results/readResults.ts';
import type { ResultCache } from './results/resultCache.ts';
import type { Settings } from './settings.ts';
import { paperStopWords } from './words/paperWords.ts';
import { FILES_TAKEN_DOWN } from './articles/takenDown.ts';
import { TaskRunner } from './tasks/taskRunner.ts';

/** What became of a folder of records. Its articles are in ordinal order: the oldest first, undated ones before all. */
export interface Edition
  extends
    FoldedArticles,
    Pick<
      CollectedArticles,
      'pictures' | 'formerAddresses' | 'takenDown' | 'ids' | 'heldBack' | 'passedOver' | 'gaps' | 'topics' | 'readNames'
    > {
  /** What became of large pictures. */
  copies: SmallerCopies;
  /** Articles that stand in no list. */
  unlisted: readonly Article[];
  similar: SimilarLists;
  identity: Identity;
  bootstrap: Bootstrap;
  columns: Columns;
  cards: Emitted['cards'];
  /** What the site has beside its data files. */
  plan: SitePlan;
  /** Data files by their path below the site's base, in the order to write them. Empty where `output` took them. */
  files: Map<string, string | Uint8Array>;
  /** The files of the search index. With `search: 'later'` the first call makes them. */
  searchFiles: () => ReadonlyMap<string, Uint8Array>;
  /** With `lines: 'later'` those that only a look at several records shows have no lines yet. */
  diagnostics: Unlocated[];
  counts: Counts;
  /** The folder of records, absolute. */
  folder: string;
  /** How its records were read. */
  manner: Manner;
}

export interface EditionOptions {
  /** Results of the last build; null: every record is parsed. */
  cache?: ResultCache | null;
  onProgress?: OnProgress;
  /** Whether the search index is made at once, or when it is first asked for. */
  search?: 'now' | 'later';
  /** Whether all diagnostics get their lines at once, or those that a report shows when it is made. */
  lines?: 'now' | 'later';
  /** The most similar articles to find for each article. Pages show `SIMILAR_SHOWN`. */
  similarArticles?: number;
  /** Takes the data files as they are made, in place of `Edition.files`. */
  output?: Output;
  /** Makes smaller copies of large pictures. Without it there are none. */
  pictureTool?: PictureTool | null;
  /** The folder of the output, absolute. It may hold the ledger of the build before. */
  outDir?: string;
  /** Gives what is known of the originals. Without this the file beside the records says it. */
  askLinks?: AskLinks;
}

/**
 * Makes an edition of a folder of records. A record never makes it reject: what is wrong is in the diagnostics. The
 * files depend on the records, the settings and the ledger of the build before, and on `now` (milliseconds UTC) only as
 * to which dates are in the future; null: none is.
 */
export async function makeEdition(
  settings: Settings,
  now: number | null,
  options: EditionOptions = {},
): Promise<Edition> {
  const files: Edition['files'] = new Map();
  const { onProgress = () => {}, output = files, outDir = null } = options;
  const [listing, known] = await Promise.all([
    listRecords(settings.seedsDir, settings.outsideLinks, settings),
    readLedger(settings.ledger, outDir),
  ]);
  const { manner, diagnostics: ofManner } = readManner(settings, listing);
  const tasks = new TaskRunner();
  // The threads have ended when files are written: their memory is free by then.
  const ended = new AbortController();
  const { identity, collected, copies, content, searchFiles, problems } = await makeContent(
    { ...listing, diagnostics: [...listing.diagnostics, ...ofManner], manner },
    known.ledger,
    settings,
    now,
    { ...options, output },
    tasks,
    ended.signal,
  ).finally(() => {
    ended.abort();
    return tasks.stop();
  });
  const { bootstrap, columns, cards, plan } = emit(output, content, onProgress);
  return {
    ...content.folded,
    copies,
    unlisted: content.unlisted,
    similar: content.similar,
    identity,
    bootstrap,
    columns,
    cards,
    plan,
    files,
    searchFiles,
    pictures: collected.pictures,
    formerAddresses: collected.formerAddresses,
    takenDown: collected.takenDown,
    ids: collected.ids,
    heldBack: collected.heldBack,
    passedOver: collected.passedOver,
    diagnostics: [
      ...known.diagnostics,
      ...identity.diagnostics,
      ...located(settings.seedsDir, [...collected.diagnostics, ...problems], manner, options.lines),
    ],
    counts: { ...collected.counts, stories: bootstrap.manifest.stories },
    gaps: collected.gaps,
    topics: collected.topics,
    readNames: collected.readNames,
    folder: settings.seedsDir,
    manner,
  };
}

/** The files of a folder, and how they are read. */
interface ReadListing extends RecordListing {
  manner: Manner;
}

interface MadeContent extends Pick<Edition, 'identity' | 'copies' | 'searchFiles'> {
  collected: CollectedArticles;
  content: EditionContent & Required<Pick<EditionContent, 'unlisted'>>;
  /** What only a look at all articles shows, without places. */
  problems: Diagnostic[];
}

/** The options of an edition whose data files have a place. */
type MadeOptions = EditionOptions & Required<Pick<EditionOptions, 'output'>>;

/** From the list of records to all that the files hold. */
async function makeContent(
  listing: ReadListing,
  known: Ledger,
  settings: Settings,
  now: number | null,
  {
    cache = null,
    onProgress = () => {},
    search = 'now',
    similarArticles = SIMILAR_SHOWN,
    askLinks,
    pictureTool = null,
    output,
  }: MadeOptions,
  tasks: TaskRunner,
  ended: AbortSignal,
): Promise<MadeContent> {
  const identity = readIdentity(settings);
  const { words } = identity.words;
  await tasks.prepare(listing.files.length);
  const readBatch = (batch: Batch) => tasks.run('readBatch', batch);
  const results = await readResults(listing.files, {
    folder: settings.seedsDir,
    manner: listing.manner,
    cache,
    readBatch,
    onProgress,
  });
  const collected = collectArticles(listing, results, settings, known, now);
  const copies = await addSmallerCopies(collected.pictures, pictureTool, output, onProgress);
  const articles = withSmallerCopies(collected.articles, copies);
  const { storyInstructions, aliases, originals, topics } = collected;
  const { links, diagnostics: ofLinks } = await settleLinks(originals, settings.seedsDir, askLinks);

  onProgress(uncountedStage('Finding stories'));
  const compared = comparedTexts(articles, paperStopWords(settings));
  const runIndex: RunIndex = (input, transfer) => tasks.run('indexArticles', input, transfer);
  const finishIndex =
    search === 'later' ? indexArticlesLater : beginIndex(withoutBoilerplate(articles, compared), runIndex, ended);
  const { folded, texts } = foldIntoStories(articles, storyInstructions, settings, collected.ledger, compared);

  onProgress(uncountedStage('Finding similar articles and making the search index'));
  const [similar, { index, files: searchFiles }] = await Promise.all([
    tasks.run('chooseSimilar', similarInput(folded.articles, texts, similarArticles, words.rendered)),
    finishIndex(withoutBoilerplate(folded.articles, compared)),
  ]);
  const problems = [
    ...storyDiagnostics(storyInstructions),
    ...boilerplateDiagnostics(articles, compared, collected.ids),
    ...ofLinks,
  ];
  const formerStories = findFormerStories(folded.articles, collected.ledger);
  const ledger = writeLedger({ ...collected.known, stories: storyMembers(folded.articles), formerStories });
  const { timeZone } = settings;
  const led = { ...folded, articles: withArchivedCopies(folded.articles, links) };
  const ownFacets = settings.facets.map(({ key, label }) => ({ key, label }));
  const said = { timeZone, paper: identity.paper, ownFacets, kindNames: words.page.kindNames };
  const { pictures, formerAddresses, takenDown } = collected;
  const unlisted = withSmallerCopies(collected.unlisted, copies);
  const given = pictures.size + formerAddresses.size + unlisted.length + FILES_TAKEN_DOWN * takenDown.length;
  const planSite = planWithin(settings, given, formerStories);
  const content = { folded: led, unlisted, similar, aliases, topics, index, ledger, planSite, ...said };
  return { identity, collected, copies, content, searchFiles, problems };
}

function located(
  folder: string,
  diagnostics: readonly Unlocated[],
  manner: Manner,
  lines: EditionOptions['lines'],
): readonly Diagnostic[] {
  return lines === 'later' ? diagnostics : locateDiagnostics(folder, diagnostics, manner);
}
