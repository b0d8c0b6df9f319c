import type { Article } from '../core/article.ts';
import { type Aids, MANY, noAids } from './aids.ts';
import { assignIds, reportSharedNames } from './articles/articleIds.ts';
import { deduplicate } from './articles/deduplicate.ts';
import { linkArticles, type Linked } from './articles/link.ts';
import { nameProviders } from './articles/providerNames.ts';
import { relate, SIMILAR_SHOWN, type SimilarLists, tell, type Told } from './articles/relate.ts';
import { storyDiagnostics } from './articles/stories.ts';
import type { Diagnostic } from './diagnostics/diagnostics.ts';
import { type DataFiles, type Emitted, emit } from './files/emit.ts';
import { beginIndex, indexArticlesLater } from './files/searchIndex.ts';
import { readOutcomes } from './outcomes/outcomes.ts';
import { type OnProgress, uncounted } from './progress.ts';
import type { Draft, RecordOutcome } from './records/draft.ts';
import { withPlaces } from './records/places.ts';
import { listRecords, type RecordListing } from './records/records.ts';
import type { Settings } from './settings.ts';

/** What became of a folder of records. Its articles are in ordinal order: the oldest first, those without a date before all. */
export interface Edition extends Emitted, Told {
  similar: SimilarLists;
  /** Data files by their path below the site's base, in the order to write them; none where they are put elsewhere. */
  files: Map<string, string | Uint8Array>;
  /** By record file, which article shows it. */
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
  /** `published: false`, where such are excluded. */
  heldBack: number;
  /** Fields that the format does not know. */
  unknownFields: number;
  /** Their names, the most frequent first. */
  unknownNames: string[];
}

/** How an edition is made; nothing of it changes what it holds. */
export interface Making {
  aids?: Aids;
  onProgress?: OnProgress;
  /** Whether the search index is among the files, or is made when it is first asked for. */
  search?: 'with' | 'later';
  /** Most articles that a list of similar ones holds; pages show no more than `SIMILAR_SHOWN`. */
  similarArticles?: number;
  /** Hears of articles and stories as soon as they are told. */
  onTold?: (told: Told) => void;
  /** Where files are put as they are made, if not into the edition. */
  putInto?: DataFiles;
}

/**
 * Makes an edition of a folder of records. Never fails on a record: what is wrong is in the diagnostics. The files
 * depend on the records and settings alone; `now` (milliseconds UTC) serves only to warn of dates in the future.
 */
export async function makeEdition(settings: Settings, now: number | null, making: Making = {}): Promise<Edition> {
  const { aids = noAids, onProgress = () => {}, search = 'with', similarArticles = SIMILAR_SHOWN, onTold = () => {}, putInto } = making;
  const listing = await listRecords(settings.seedsDir);
  const { startIndexThread, startSimilarThread } = listing.files.length < MANY ? noAids : aids;
  const threads = Promise.all([search === 'later' ? null : startIndexThread?.(), startSimilarThread?.()]);
  const collected = collect(listing, await readOutcomes(settings.seedsDir, listing.files, now, aids, onProgress), settings);
  const [indexThread, similarThread] = await threads;
  const endIndex = search === 'later' ? indexArticlesLater : beginIndex(collected.articles, indexThread ?? null);
  onProgress(uncounted('Finding stories and similar articles'));
  const telling = tell(collected.articles, collected.storyWords, settings);
  const { articles, leadOf } = telling.told;
  onTold(telling.told);
  const index = endIndex(articles);
  const similar = relate(telling, similarArticles, similarThread);
  onProgress(uncounted('Making data files and search index'));
  const files: Edition['files'] = new Map();
  return {
    ...telling.told,
    ...(await emit(putInto ?? files, telling.told, similar, collected.aliases, index, onProgress)),
    similar,
    files,
    ids: collected.ids,
    diagnostics: [...collected.diagnostics, ...withPlaces(settings.seedsDir, storyDiagnostics(collected.storyWords))],
    counts: { ...collected.counts, stories: leadOf.filter((lead, i) => lead === i).length },
  };
}

/** Articles in ordinal order, and all that is said of their records. */
interface Collected extends Pick<Linked, 'articles' | 'storyWords'>, Pick<Edition, 'ids' | 'diagnostics'> {
  counts: Omit<Counts, 'stories'>;
  /** Former ids with the present ones. */
  aliases: Map<string, string>;
}

/** From outcomes to articles. A function of its own, so that the outcomes are let go: beside the articles they take as much memory again. */
function collect(listing: RecordListing, outcomes: readonly RecordOutcome[], settings: Settings): Collected {
  const drafts = outcomes.map(({ draft }) => draft).filter((draft) => draft !== null);
  const shown = drafts.filter((draft) => isShown(draft, settings));
  const named = nameProviders(shown);
  const deduplicated = deduplicate(named.drafts);
  const ids = assignIds(listing.files);
  const { articles, storyWords, diagnostics } = linkArticles(deduplicated, ids);
  return {
    articles: articles.toSorted(oldestFirst),
    storyWords,
    aliases: aliasesOf(deduplicated.mergedInto, ids),
    ids,
    diagnostics: [
      ...listing.diagnostics,
      ...outcomes.flatMap((outcome) => outcome.diagnostics),
      ...reportSharedNames(ids),
      ...deduplicated.diagnostics,
      ...withPlaces(settings.seedsDir, [...named.diagnostics, ...diagnostics]),
    ],
    counts: count(outcomes, drafts, shown, articles.length),
  };
}

function isShown({ removed, article }: Draft, { unpublished }: Settings): boolean {
  return !removed && (article.published || unpublished === 'include');
}

function oldestFirst(a: Article, b: Article): number {
  return (a.publishedAt ?? -Infinity) - (b.publishedAt ?? -Infinity) || (a.id < b.id ? 1 : -1);
}

function aliasesOf(mergedInto: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...mergedInto].map(([file, other]) => [ids.get(file) ?? '', ids.get(other) ?? '']));
}

function count(outcomes: readonly RecordOutcome[], drafts: readonly Draft[], shown: readonly Draft[], articles: number): Collected['counts'] {
  const removed = drafts.filter((draft) => draft.removed).length;
  const unknownFields = outcomes.flatMap((outcome) => outcome.unknownFields);
  return {
    read: outcomes.length,
    shown: articles,
    repaired: outcomes.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === 'repaired')).length,
    merged: shown.length - articles,
    setAside: outcomes.length - drafts.length,
    removed,
    heldBack: drafts.length - removed - shown.length,
    unknownFields: unknownFields.length,
    unknownNames: byFrequency(unknownFields),
  };
}

/** Each once, the most frequent first, those equally frequent by code unit. */
function byFrequency(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, aCount], [b, bCount]) => bCount - aCount || (a < b ? -1 : 1)).map(([name]) => name);
}
