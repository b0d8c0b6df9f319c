import type { Day } from '../../core/day.ts';
import { askAll } from '../links/askAll.ts';
import { HostTurns } from '../links/hostTurns.ts';
import { internet, type Network } from '../links/network.ts';
import type { OnProgress } from '../progress.ts';
import { askFeed, type FeedAnswer } from './askFeed.ts';
import type { ReadFeed } from './feedItem.ts';
import type { Feeds, ImportState, KnownFeed } from './feedsFile.ts';
import type { FeedSources } from './readSources.ts';
import { NotWritten, type RecordShelf } from './recordShelf.ts';
import { shelveFeed, type ShelvedFeed } from './shelveFeed.ts';

/** What a person is told of one feed. */
export interface FeedLine {
  /** Its address, or the name of its file. */
  name: string;
  /** `waiting`: it was not asked, because its host rests or gives no answer. */
  state: ImportState | 'waiting';
  answer: number | string;
  since: Day;
  movedTo: string | null;
  restUntil: number | null;
  /** What became of its entries; null where none were read. */
  counts: ShelvedFeed['counts'] | null;
  /** Entries that are no article. */
  unusable: number;
}

/** What came of an import. */
export interface ImportedFeeds {
  lines: FeedLine[];
  feeds: Feeds;
  /** What ended it before its end; null where nothing did. */
  failure: NotWritten | null;
}

export interface ImportOptions {
  /** Milliseconds UTC. */
  now: number;
  onProgress?: OnProgress;
  network?: Network;
}

/**
 * Asks for feeds, those of a host one after the other, and makes records of their entries. A feed that can't be read harms
 * no other. Where a record can't be written the import ends, and what came before it counts. `before`: what is known of
 * feeds; those that are not asked stay in it.
 */
export async function importFeeds(
  { addresses, files }: FeedSources,
  before: Feeds,
  shelf: RecordShelf,
  options: ImportOptions,
): Promise<ImportedFeeds> {
  const answers = await askListed(addresses, before, options);
  for (const [name, feed] of files) answers.set(name, fileAnswer(feed));
  const today = new Date(options.now).toISOString().slice(0, 10);
  const feeds = new Map(before);
  const lines: FeedLine[] = [];
  try {
    for (const [name, answer] of answers) lines.push(settle(name, answer, { feeds, shelf, today }));
    return { lines, feeds, failure: null };
  } catch (failure) {
    if (failure instanceof NotWritten) return { lines, feeds, failure };
    throw failure;
  }
}

/** Asks for all addresses, then for those that lists among them hold. The answers are in the order of the addresses; null: not asked. */
async function askListed(
  addresses: readonly string[],
  before: Feeds,
  options: ImportOptions,
): Promise<Map<string, FeedAnswer | null>> {
  const first = await askEach(addresses, before, options);
  const listed = [...first.values()].flatMap((answer) =>
    answer?.content?.kind === 'list' ? answer.content.addresses : [],
  );
  const others = [...new Set(listed)].filter((address) => !first.has(address));
  const second = await askEach(others, before, options);
  return new Map([...first, ...second].filter(([, answer]) => answer?.content?.kind !== 'list'));
}

async function askEach(
  addresses: readonly string[],
  before: Feeds,
  { now, onProgress = () => {}, network = internet }: ImportOptions,
): Promise<Map<string, FeedAnswer | null>> {
  const answers = new Map<string, FeedAnswer | null>(addresses.map((address) => [address, null]));
  const due = addresses.filter((address) => (before.get(address)?.restUntil ?? 0) <= now);
  const way = { network, turns: new HostTurns(network.pause), now };
  let done = 0;
  await askAll(due, {
    ask: (address) => askFeed(address, before.get(address), way),
    learn: (address, answer) => {
      answers.set(address, answer);
      onProgress({ stage: 'Asking for feeds', done: ++done, total: due.length });
    },
    wantsRest: ({ restUntil }) => restUntil !== null,
  });
  return answers;
}

const NOTHING: Pick<KnownFeed, 'items' | 'written'> = { items: new Map(), written: new Map() };

interface Desk {
  /** Takes what is known of the feed now. */
  feeds: Map<string, KnownFeed>;
  shelf: RecordShelf;
  today: Day;
}

/** Makes records of what a feed answered. Throws `NotWritten`; then nothing new is known of the feed. */
function settle(name: string, answer: FeedAnswer | null, { feeds, shelf, today }: Desk): FeedLine {
  const before = feeds.get(name);
  if (answer === null) return waitingLine(name, before, today);
  const feed = answer.content?.kind === 'feed' ? answer.content.feed : null;
  const shelved = feed === null ? null : shelveFeed(feed, before ?? NOTHING, shelf);
  const known = knownAfter(before, answer, shelved, today);
  feeds.set(name, known);
  return { ...known, name, counts: shelved?.counts ?? null, unusable: feed?.unusable ?? 0 };
}

function waitingLine(name: string, before: KnownFeed | undefined, since: Day): FeedLine {
  const known = { answer: 'not asked', since, movedTo: null, restUntil: null, ...before };
  const state = known.restUntil === null ? 'waiting' : 'resting';
  return { ...known, name, state, counts: null, unusable: 0 };
}

/** What the host wants to hear stays where it gave nothing new. */
function knownAfter(
  before: KnownFeed | undefined,
  { state: answered, answer, movedTo, restUntil, content, ...marks }: FeedAnswer,
  shelved: ShelvedFeed | null,
  today: Day,
): KnownFeed {
  const state = movedTo !== null && (answered === 'ok' || answered === 'unchanged') ? 'moved' : answered;
  const { etag, lastModified } = content === null ? (before ?? marks) : marks;
  const { items, written } = shelved ?? before ?? NOTHING;
  const since = before?.state === state ? before.since : today;
  return {
    state,
    answer,
    since,
    movedTo: state === 'moved' ? movedTo : null,
    restUntil,
    etag,
    lastModified,
    items,
    written,
  };
}

/** The answer of a feed that is a file. */
function fileAnswer(feed: ReadFeed): FeedAnswer {
  const nothing = { movedTo: null, restUntil: null, etag: null, lastModified: null, isSilent: false };
  return { state: 'ok', answer: 'read', content: { kind: 'feed', feed }, ...nothing };
}
