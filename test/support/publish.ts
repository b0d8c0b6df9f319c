import type { Diagnostic } from '../../src/build/diagnostics/diagnostics.ts';
import { type Edition, makeEdition } from '../../src/build/edition.ts';
import { readSettings, type Settings } from '../../src/build/settings.ts';
import type { Card } from '../../src/core/article.ts';
import { parseCardPage } from '../../src/core/format/cardPage.ts';
import { type Columns, parseColumns } from '../../src/core/format/columns.ts';
import { type Manifest, MANIFEST_PATH, parseManifest } from '../../src/core/format/manifest.ts';
import { type CardFamily, cardPagePath, parseFileHashes, shardPath } from '../../src/core/format/fileHashes.ts';
import { parseRanks, type Ranks } from '../../src/core/format/ranks.ts';
import { parseShard, type Shard, type ShardArticle, shardOf } from '../../src/core/format/shard.ts';
import { type LeadOf, parseStoryLeads } from '../../src/core/format/storyLeads.ts';
import type { SeedFolder } from './seedFolder.ts';

/** An edition read back from its files alone, as a browser does, with what the build says of it. */
export interface Published {
  edition: Edition;
  diagnostics: Diagnostic[];
  manifest: Manifest;
  /** In ordinal order: the oldest first. */
  cards: Card[];
  columns: Columns;
  ranks: Ranks;
  /** The article at `/articles/<id>`, former ids followed; null where there is none. */
  article: (id: string) => ShardArticle | null;
  /** Everything that was emitted, as text. */
  text: string;
}

/** Writes the folder, makes its edition and reads that back. */
export async function publish(
  folder: SeedFolder,
  settings: Partial<Settings> = {},
  now: number | null = null,
): Promise<Published> {
  const { path } = await folder.create();
  return readBack(await makeEdition(settingsFor(path, settings), now));
}

/** The default settings over a folder. */
export function settingsFor(seedsDir: string, settings: Partial<Settings> = {}): Settings {
  return { ...readSettings({}, { seedsDir }), ...settings };
}

export function readBack(edition: Edition): Published {
  const bytes = (path: string): Uint8Array => {
    const content = edition.files.get(path);
    if (content === undefined) throw new Error(`${path} was not emitted`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(bytes(path)));
  const manifest = parseManifest(json(MANIFEST_PATH));
  const hashes = parseFileHashes(json(manifest.files.names));
  const shards = hashes.articles.map((hash, shard) => parseShard(json(shardPath(shard, hash))));
  const columns = parseColumns(bytes(manifest.files.columns));
  const cardsOf = (family: CardFamily) =>
    hashes[family].flatMap((hash, page) => parseCardPage(json(cardPagePath(family, page, hash))));
  return {
    edition,
    diagnostics: edition.diagnostics,
    manifest,
    cards: inOrdinalOrder(
      parseStoryLeads(bytes(manifest.files.stories), manifest.articles),
      cardsOf('leads'),
      cardsOf('members'),
    ),
    columns,
    ranks: parseRanks(bytes(manifest.files.ranks)),
    article: (id) => articleIn(shards, id),
    text: textOf(edition.files),
  };
}

/** The cards of leads and of members, each in their order, as one list. */
function inOrdinalOrder(leadOf: LeadOf, leads: readonly Card[], members: readonly Card[]): Card[] {
  const [lead, member] = [leads.values(), members.values()];
  return Array.from(leadOf, (leadOrdinal, ordinal) => {
    const { value } = leadOrdinal === ordinal ? lead.next() : member.next();
    if (value === undefined) throw new Error(`article ${ordinal} has no card`);
    return value;
  });
}

/** Every file of an edition, with its path, as one text. */
export function textOf(files: Edition['files']): string {
  return [...files]
    .map(
      ([path, content]) =>
        `${path}\n${typeof content === 'string' ? content : Buffer.from(content).toString(path.endsWith('.json') ? 'utf8' : 'latin1')}`,
    )
    .join('\n');
}

function articleIn(shards: readonly Shard[], id: string): ShardArticle | null {
  const shard = shards[shardOf(id, shards.length)];
  const alias = shard?.aliases[id];
  return alias === undefined ? (shard?.articles[id] ?? null) : articleIn(shards, alias);
}
