import type { Article } from '../../core/article.ts';
import { toldOnce } from '../diagnostics/toldOnce.ts';
import type { Unlocated } from '../records/locateDiagnostics.ts';
import { type Original, originalsOf } from '../links/originals.ts';
import { settlePictures } from '../pictures/ownPictures.ts';
import { PictureFinder } from '../pictures/pictureFinder.ts';
import type { Draft, NotShown, RecordResult } from '../records/draft.ts';
import type { RecordListing } from '../records/listRecords.ts';
import type { Settings } from '../settings.ts';
import { paperStopWords } from '../words/paperWords.ts';
import { settleTopics } from '../topics/applyTopicTable.ts';
import type { TopicTable } from '../topics/topicTable.ts';
import { type Accounts, countRecords, type Counts, futureDates, sortRecords } from './accounts.ts';
import { assignIds, type KnownIds, reportSharedNames } from './articleIds.ts';
import { deduplicate } from './deduplicate.ts';
import { emptyFacets } from './emptyFacets.ts';
import { farDates } from './farDates.ts';
import { formerAddresses } from './formerAddresses.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type Ledger, withoutFiles, withoutStoriesOf } from './ledger.ts';
import { linkArticles, type LinkedArticles, type UnshownFiles } from './link.ts';
import { noRecords } from './noRecords.ts';
import { oldestFirst } from './oldestFirst.ts';
import { withOtherLanguages } from './otherLanguages.ts';
import { withUsualSource } from './ownArticles.ts';
import { nameProviders } from './providerNames.ts';
import { withoutRareLabels, withoutRareTopics } from './rareTopics.ts';
import { countReadNames, type ReadNames } from './readNames.ts';
import { misspeltFields } from './unknownFields.ts';
import { takenDownPaths } from './takenDown.ts';
import { unlistedArticles } from './unlistedArticles.ts';

/** Articles in ordinal order, and all that is known of their records. */
export interface CollectedArticles extends Pick<LinkedArticles, 'articles' | 'storyInstructions'> {
  /** Articles that are in their shards alone. */
  unlisted: Article[];
  /** Former ids with the present ones. */
  aliases: Map<string, string>;
  originals: Original[];
  /** The publisher's own pictures: their paths below the site's base, with where the files are. */
  pictures: ReadonlyMap<string, string>;
  /** Paths of files at former addresses of articles, below the site's base, with the ids of the articles. */
  formerAddresses: ReadonlyMap<string, string>;
  /** Paths of the pages of articles that were taken down, below the site's base. */
  takenDown: readonly string[];
  /** The id of the article that a record file became or was merged into. */
  ids: Map<string, string>;
  /** The ledger of the build before, without what is held back. */
  ledger: Ledger;
  /** The ids that the next build should know. */
  known: KnownIds;
  /** Records that are held back, and files that are no records, by file. */
  heldBack: NotShown[];
  passedOver: NotShown[];
  diagnostics: Unlocated[];
  counts: Omit<Counts, 'stories'>;
  /** What records lack. */
  gaps: Gap[];
  /** What the publisher says of topics; null: nothing. */
  topics: TopicTable | null;
  /** What was read under other names than the format's. */
  readNames: ReadNames;
}

/** From the results of single records to the articles of the edition. */
export function collectArticles(
  listing: RecordListing,
  results: readonly RecordResult[],
  settings: Settings,
  known: Ledger,
  now: number | null,
): CollectedArticles {
  const accounts = sortRecords(listing, results, settings, now);
  const settled = settleDrafts(accounts, listing, settings);
  const merged = mergeDrafts(settled.topics.drafts, settings);
  const named = nameDrafts(settled.shown, accounts, listing, known);
  const { ids } = named.assigned;
  const linked = linkArticles({ ...merged.deduplicated, drafts: merged.drafts }, ids, unshownFiles(accounts));
  const aliases = aliasesOf(merged.deduplicated.mergedInto, ids);
  const former = formerAddresses(settled.shown, shownIds(ids, aliases), facetKeys(settings));
  const articles = oldestFirst(linked.articles, settings.timeZone);
  const counts = countRecords(listing, results, accounts, articles.length);
  return {
    articles,
    unlisted: unlistedArticles(settled.unlisted, named.assigned.known),
    storyInstructions: linked.storyInstructions,
    aliases,
    originals: originalsOf(merged.deduplicated.drafts),
    pictures: settled.pictures.files,
    formerAddresses: former.paths,
    takenDown: takenDownPaths(accounts.removed, named.assigned.known.ids, former.paths),
    ids,
    topics: settled.topics.table,
    ledger: named.ledger,
    known: named.assigned.known,
    heldBack: accounts.heldBack,
    passedOver: accounts.passedOver,
    gaps: gapsOf(settled.shown, results),
    readNames: countReadNames(results),
    diagnostics: toldOnce([
      ...listing.diagnostics,
      ...noRecords(settings.seedsDir, listing, results),
      ...results.flatMap((result) => result.diagnostics),
      ...named.assigned.diagnostics,
      ...reportSharedNames(ids),
      ...merged.deduplicated.diagnostics,
      ...settled.topics.diagnostics,
      ...merged.diagnostics,
      ...emptyFacets(articles, settings.facets),
      ...farDates(articles, ids),
      ...futureDates(accounts, settings),
      ...misspeltFields(results, counts.unknownFields),
      ...settled.pictures.diagnostics,
      ...former.diagnostics,
      ...settled.providers.diagnostics,
      ...linked.diagnostics,
    ]),
    counts,
  };
}

/** Settles what drafts leave open: language and source, then pictures, then the names of sources and topics. */
function settleDrafts(accounts: Accounts, listing: RecordListing, settings: Settings) {
  const withSource = (drafts: readonly Draft[]) => withUsualSource(withOtherLanguages(drafts, settings), settings);
  const [shown, unlisted] = [withSource(accounts.shown), withSource(accounts.unlisted)];
  const finder = new PictureFinder(settings.seedsDir, listing.pictures, settings.outsideLinks);
  const pictures = settlePictures(finder, [...shown, ...unlisted]);
  const providers = nameProviders(pictures.drafts.slice(0, shown.length));
  const topics = settleTopics(providers.drafts, settings.topics, settings.seedsDir, listing.topicTables);
  return { shown, unlisted: pictures.drafts.slice(shown.length), pictures, providers, topics };
}

/** One draft for one address, without labels that are too rare. */
function mergeDrafts(drafts: readonly Draft[], settings: Settings) {
  const deduplicated = deduplicate(drafts, paperStopWords(settings));
  const topics = withoutRareTopics(deduplicated.drafts, settings.seedsDir);
  const labels = withoutRareLabels(topics.drafts, facetKeys(settings), settings.seedsDir);
  return { deduplicated, drafts: labels.drafts, diagnostics: [...topics.diagnostics, ...labels.diagnostics] };
}

/** Gives each shown record its id, out of the ledger of the build before where that has one. */
function nameDrafts(shown: readonly Draft[], accounts: Accounts, { files }: RecordListing, known: Ledger) {
  const claimants = shown.map(({ file, article }) => ({ file, publishedAt: article.publishedAt }));
  const ledger = withoutStoriesOf(withoutFiles(known, accounts.heldBack), accounts.removed);
  return { ledger, assigned: assignIds(claimants, ledger, new Set(files)) };
}

function facetKeys({ facets }: Settings): string[] {
  return facets.map(({ key }) => key);
}

/** The ids of files, where merged ones have that of the article that is shown. */
function shownIds(ids: ReadonlyMap<string, string>, aliases: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...ids].map(([file, id]) => [file, aliases.get(id) ?? id]));
}

function unshownFiles({ heldBack, removed, setAside }: Accounts): UnshownFiles {
  return {
    hidden: [...heldBack, ...removed].map(({ file }) => file),
    setAside: setAside.map(({ file }) => file),
  };
}

function aliasesOf(mergedInto: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...mergedInto].map(([file, other]) => [ids.get(file) ?? '', ids.get(other) ?? '']));
}
