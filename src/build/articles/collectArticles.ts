import type { Article } from '../../core/article.ts';
import { toldOnce } from '../diagnostics/toldOnce.ts';
import type { Unlocated } from '../records/locateDiagnostics.ts';
import { type Original, originalsOf } from '../links/originals.ts';
import { settlePictures } from '../pictures/ownPictures.ts';
import { PictureFinder } from '../pictures/pictureFinder.ts';
import type { NotShown, RecordResult } from '../records/draft.ts';
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
  const { heldBack, passedOver } = accounts;
  const shown = withUsualSource(withOtherLanguages(accounts.shown, settings), settings);
  const unlisted = withUsualSource(withOtherLanguages(accounts.unlisted, settings), settings);
  const finder = new PictureFinder(settings.seedsDir, listing.pictures, settings.outsideLinks);
  const settled = settlePictures(finder, [...shown, ...unlisted]);
  const settledShown = settled.drafts.slice(0, shown.length);
  const named = nameProviders(settledShown);
  const topics = settleTopics(named.drafts, settings.topics, settings.seedsDir, listing.topicTables);
  const deduplicated = deduplicate(topics.drafts, paperStopWords(settings));
  const facets = settings.facets.map(({ key }) => key);
  const frequentTopics = withoutRareTopics(deduplicated.drafts, settings.seedsDir);
  const frequent = withoutRareLabels(frequentTopics.drafts, facets, settings.seedsDir);
  const claimants = shown.map(({ file, article }) => ({ file, publishedAt: article.publishedAt }));
  const ledger = withoutStoriesOf(withoutFiles(known, heldBack), accounts.removed);
  const assigned = assignIds(claimants, ledger, new Set(listing.files));
  const { ids } = assigned;
  const hidden = unlistedArticles(settled.drafts.slice(shown.length), assigned.known);
  const { articles, storyInstructions, diagnostics } = linkArticles(
    { ...deduplicated, drafts: frequent.drafts },
    ids,
    unshownFiles(accounts),
  );
  const aliases = aliasesOf(deduplicated.mergedInto, ids);
  const shownIds = new Map([...ids].map(([file, id]) => [file, aliases.get(id) ?? id]));
  const former = formerAddresses(shown, shownIds, facets);
  const ordered = oldestFirst(articles, settings.timeZone);
  const counts = countRecords(listing, results, accounts, articles.length);
  return {
    articles: ordered,
    unlisted: hidden,
    storyInstructions,
    aliases,
    originals: originalsOf(deduplicated.drafts),
    pictures: settled.files,
    formerAddresses: former.paths,
    takenDown: takenDownPaths(accounts.removed, assigned.known.ids, former.paths),
    ids,
    topics: topics.table,
    ledger,
    known: assigned.known,
    heldBack,
    passedOver,
    gaps: gapsOf(shown, results),
    readNames: countReadNames(results),
    diagnostics: toldOnce([
      ...listing.diagnostics,
      ...noRecords(settings.seedsDir, listing, results),
      ...results.flatMap((result) => result.diagnostics),
      ...assigned.diagnostics,
      ...reportSharedNames(ids),
      ...deduplicated.diagnostics,
      ...topics.diagnostics,
      ...frequentTopics.diagnostics,
      ...frequent.diagnostics,
      ...emptyFacets(ordered, settings.facets),
      ...farDates(ordered, ids),
      ...futureDates(accounts, settings),
      ...misspeltFields(results, counts.unknownFields),
      ...settled.diagnostics,
      ...former.diagnostics,
      ...named.diagnostics,
      ...diagnostics,
    ]),
    counts,
  };
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
