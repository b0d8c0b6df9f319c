import { type Article, type Card, cardOf } from '../../core/article.ts';
import { listLabels } from '../../core/facets/directory.ts';
import { unitOfDays } from '../../core/facets/groups.ts';
import { countMonths } from '../../core/facets/timeline.ts';
import { groupPosition, perGroup } from '../../core/filterGroups.ts';
import type { Bootstrap } from '../../core/format/bootstrap.ts';
import { CARDS_A_PAGE, writeCardPage } from '../../core/format/cardPage.ts';
import { type Columns, writeColumns } from '../../core/format/columns.ts';
import {
  DATA_FORMAT,
  FACET_VALUES_IN_MANIFEST,
  facetKeys,
  type FacetSummary,
  type Manifest,
  type OwnFacet,
  MANIFEST_PATH,
  writeManifest,
} from '../../core/format/manifest.ts';
import { type CardFamily, cardPagePath, shardPath, writeFileHashes } from '../../core/format/fileHashes.ts';
import type { Paper } from '../../core/format/paper.ts';
import { writeRanks } from '../../core/format/ranks.ts';
import { shardOf, ShardWriter, type WrittenSimilar, writeSimilar } from '../../core/format/shard.ts';
import { writeStoryLeads } from '../../core/format/storyLeads.ts';
import { type TopicAliases, writeTopicAliases, writeTopicNotes } from '../../core/format/topicFiles.ts';
import type { TopicNote } from '../../core/format/topicNote.ts';
import { STORIES_FOR_TOP } from '../../core/front/storiesForTop.ts';
import { frontCards } from '../../core/front/frontPage.ts';
import type { FoldedArticles } from '../articles/foldIntoStories.ts';
import { LEDGER_PATH } from '../articles/ledger.ts';
import type { SimilarLists } from '../articles/similarArticles.ts';
import { aliasesInEdition, notesInEdition, ordersOf } from '../topics/topicFiles.ts';
import type { TopicTable } from '../topics/topicTable.ts';
import { shortHash } from '../contentHash.ts';
import { counted, type OnProgress } from '../progress.ts';
import type { Names } from '../../core/words/english.ts';
import { columnsOf, ranksOf } from './columns.ts';
import { leadCards } from './leadCards.ts';
import { otherHeadlines } from './otherHeadlines.ts';
import type { WrittenIndex } from './searchIndex.ts';
import { asSimilar, similarShown, withSharpPictures } from './shardArticles.ts';
import { namedLeads, ordinalsByShard, pairsByShard } from './shards.ts';
import type { PlanSite, SitePlan } from './sitePlan.ts';

/** Takes data files by their path below the site's base, in the order to write them: the manifest last. */
export interface Output {
  set: (path: string, content: string | Uint8Array) => unknown;
  keys: () => Iterable<string>;
}

/** What the data files are made of. */
export interface EditionContent {
  /** In ordinal order. */
  folded: FoldedArticles;
  /** Articles that stand in no list: only their shards hold them. */
  unlisted?: readonly Article[];
  similar: SimilarLists;
  /** Former ids with the present ones. */
  aliases: ReadonlyMap<string, string>;
  /** Null: the publisher says nothing of topics. */
  topics: TopicTable | null;
  index: WrittenIndex;
  /** The paper's time zone. */
  timeZone: string;
  paper: Paper;
  /** The publisher's own facets. */
  ownFacets?: readonly OwnFacet[];
  /** What kinds of articles are called. */
  kindNames?: Names;
  /** The ledger for the next build, as text. */
  ledger: string;
  /** Decides what the site has beside the data files. */
  planSite: PlanSite;
}

/** What the data files leave to do. */
export interface Emitted {
  /** What the front page itself carries. */
  bootstrap: Bootstrap;
  columns: Columns;
  /** The cards of each family, in the order of their positions. */
  cards: Record<'leads' | 'members', readonly Card[]>;
  plan: SitePlan;
}

/** Adds the data files of an edition to the output. */
export function emit(
  output: Output,
  {
    folded,
    unlisted = [],
    similar,
    aliases,
    topics,
    index,
    ledger,
    timeZone,
    paper,
    ownFacets = [],
    kindNames,
    planSite,
  }: EditionContent,
  onProgress: OnProgress = () => {},
): Emitted {
  const { articles, leadOf } = folded;
  const columns = columnsOf(articles, timeZone, ordersOf(topics), kindNames, facetKeys(ownFacets));
  const facets = facetsOf(columns);
  const labels = columns.groups[groupPosition('topics')]?.labels ?? [];
  const topicAliases: TopicAliases = topics === null ? new Map() : aliasesInEdition(topics, labels);
  const isLead = (ordinal: number) => leadOf[ordinal] === ordinal;
  const stories = articles.filter((_, i) => isLead(i));
  const hasSimilar = (ordinal: number) => (similar.starts[ordinal + 1] ?? 0) > (similar.starts[ordinal] ?? 0);
  const withSimilar = new Set(articles.filter((_, i) => hasSimilar(i)));
  const leads = leadCards(stories, (lead) => withSimilar.has(lead));
  const newest = leads.slice(-STORIES_FOR_TOP).reverse();
  const front = frontCards(newest, leads.length, { articles: articles.length, facets });
  const members = articles.filter((_, i) => !isLead(i)).map((article) => cardOf(article, withSimilar.has(article)));
  const hashes = {
    leads: addCards(output, 'leads', leads),
    members: addCards(output, 'members', members),
    articles: addShards(output, articles, unlisted, similar, aliases, namedLeads(stories), onProgress),
  };
  const paths = {
    newest: pathOf(
      output,
      writeCardPage(newest.filter((_, place) => !front.places.includes(place))),
      'data/newest',
      'json',
    ),
    names: pathOf(output, writeFileHashes(hashes), 'data/names', 'json'),
    stories: pathOf(output, writeStoryLeads(leadOf), 'data/stories', 'bin'),
    columns: pathOf(output, writeColumns(columns), 'data/columns', 'bin'),
    ranks: pathOf(output, writeRanks(ranksOf(articles)), 'data/ranks', 'bin'),
    search: index.folder,
    ...topicPaths(output, topicAliases, topics === null ? [] : notesInEdition(topics, labels)),
  };
  for (const [path, bytes] of index.files) output.set(path, bytes);
  const plan = planSite(folded, columns, [...output.keys()].length, topicAliases);
  const manifest: Manifest = {
    format: DATA_FORMAT,
    edition: shortHash([...output.keys()].join('\n')),
    articles: articles.length,
    stories: leads.length,
    newestAt: articles.at(-1)?.publishedAt ?? null,
    timeZone,
    paper,
    feeds: plan.feeds,
    timeline: countMonths(columns.days),
    unit: unitOfDays(columns.days.filter((_, i) => isLead(i))),
    facets,
    ownFacets: ownFacets.length === 0 ? undefined : [...ownFacets],
    shards: hashes.articles.length,
    searchTerms: index.termStarts,
    files: paths,
  };
  output.set(LEDGER_PATH, ledger);
  output.set(MANIFEST_PATH, writeManifest(manifest));
  const first = front.top.lead === null ? undefined : stories.at(-1 - (front.places[front.top.lead] ?? 0));
  const also = first === undefined ? [] : otherHeadlines(first);
  return { bootstrap: { manifest, front: { ...front, also } }, columns, cards: { leads, members }, plan };
}

/** Adds what the edition needs of the table of topics; gives the paths. A file without content is left out. */
function topicPaths(
  output: Output,
  aliases: TopicAliases,
  notes: readonly TopicNote[],
): Pick<Manifest['files'], 'topicAliases' | 'topicNotes'> {
  return {
    topicAliases:
      aliases.size === 0 ? undefined : pathOf(output, writeTopicAliases(aliases), 'data/topic-aliases', 'json'),
    topicNotes: notes.length === 0 ? undefined : pathOf(output, writeTopicNotes(notes), 'data/topic-notes', 'json'),
  };
}

/** Adds a family's card pages; gives their hashes. */
function addCards(output: Output, family: CardFamily, cards: readonly Card[]): string[] {
  return chunks(cards, CARDS_A_PAGE).map((page, i) =>
    add(output, writeCardPage(page), (hash) => cardPagePath(family, i, hash)),
  );
}

/** Adds the shards; gives their hashes. */
function addShards(
  output: Output,
  articles: readonly Article[],
  unlisted: readonly Article[],
  similar: SimilarLists,
  aliases: ReadonlyMap<string, string>,
  storyLeads: ReadonlyMap<string, string>,
  onProgress: OnProgress,
): string[] {
  const shards = ordinalsByShard(articles);
  const formerIds = pairsByShard(aliases, shards.length);
  const leads = pairsByShard(storyLeads, shards.length);
  const hidden = shards.map((): Article[] => []);
  for (const article of unlisted) hidden[shardOf(article.id, shards.length)]?.push(article);
  const writer = new ShardWriter();
  const similarTo = similarWriter(articles, similar);
  const hashes: string[] = [];
  for (const [shard, ordinals] of counted('Writing articles', shards.entries(), shards.length, onProgress)) {
    for (const ordinal of ordinals) {
      const article = articles[ordinal];
      if (article !== undefined) writer.add(withSharpPictures(article), similarTo(ordinal));
    }
    for (const article of hidden[shard] ?? []) writer.add(withSharpPictures(article), []);
    const content = writer.finish({ aliases: formerIds[shard] ?? [], stories: leads[shard] ?? [] });
    hashes.push(add(output, content, (hash) => shardPath(shard, hash)));
  }
  return hashes;
}

/** Gives the similar articles that the page of an article shows. An article stands under about six others: it is written once. */
function similarWriter(articles: readonly Article[], similar: SimilarLists): (ordinal: number) => WrittenSimilar[] {
  const written = articles.map((article) => writeSimilar(asSimilar(article)));
  return (ordinal) =>
    similarShown(similar, ordinal).map(({ other, reason }) => ({ written: written[other] ?? '', reason }));
}

function facetsOf(columns: Columns): Manifest['facets'] {
  return perGroup(columns.groups, ({ labels }, position): FacetSummary => {
    const entries = listLabels(columns, position, FACET_VALUES_IN_MANIFEST);
    return {
      total: labels.length,
      values: entries.map(({ key, label, count }) => ({ key, label, count })),
    };
  });
}

/** Adds a file under a path that holds its hash; gives the hash. Text is held as UTF-8: in memory it may take twice that. */
function add(output: Output, content: string | Uint8Array, path: (hash: string) => string): string {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const hash = shortHash(bytes);
  output.set(path(hash), bytes);
  return hash;
}

function pathOf(output: Output, content: string | Uint8Array, stem: string, ending: string): string {
  return `${stem}-${add(output, content, (hash) => `${stem}-${hash}.${ending}`)}.${ending}`;
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}
