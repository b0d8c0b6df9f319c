import type { QueryClient } from '@tanstack/react-query';
import { parseColumns } from '../../core/format/columns.ts';
import { pageOf, parseCardPage } from '../../core/format/cardPage.ts';
import type { CardFamily, FileHashes } from '../../core/format/fileHashes.ts';
import type { Manifest } from '../../core/format/manifest.ts';
import { parseStoryLeads } from '../../core/format/storyLeads.ts';
import { type Span, type SpanStart, startOf } from '../../core/offline/span.ts';
import { fetchBytes, fetchJson } from '../content/files.ts';
import { fileHashesQuery } from '../content/queries.ts';
import { cardPaths } from './editionFiles.ts';

/** A card page of a span. */
export interface SpanPage {
  path: string;
  /** Position in the page of the first card that belongs to the span. */
  from: number;
}

/** What a span of an edition is made of. */
export interface SpanFiles {
  articles: number;
  /** The newest first. */
  pages: SpanPage[];
  hashes: FileHashes;
}

/** Finds the card pages of a span. Rejects with a `ContentError`. */
export async function filesOfSpan(
  client: QueryClient,
  manifest: Manifest,
  span: Span,
  signal: AbortSignal,
): Promise<SpanFiles> {
  const hashes = await client.ensureQueryData(fileHashesQuery(manifest));
  const start = (await spanStarts(manifest, signal))(span);
  const pages = [...pagesOf('leads', hashes, start.lead), ...pagesOf('members', hashes, start.member)];
  return { articles: start.articles, pages, hashes };
}

/** Gives where each span of an edition begins. Rejects with a `ContentError`. */
export async function spanStarts(manifest: Manifest, signal: AbortSignal): Promise<(span: Span) => SpanStart> {
  const { files, articles } = manifest;
  const leadOf = await fetchBytes(files.stories, (bytes) => parseStoryLeads(bytes, articles), signal);
  const { days } = await fetchBytes(files.columns, parseColumns, signal);
  return (span) => startOf(span, days, leadOf);
}

/** Ids of the articles of a span in one of its card pages, the newest first. Rejects with a `ContentError`. */
export async function idsIn({ path, from }: SpanPage, signal: AbortSignal): Promise<string[]> {
  const cards = await fetchJson(path, parseCardPage, signal);
  return cards
    .slice(from)
    .map(({ id }) => id)
    .reverse();
}

function pagesOf(family: CardFamily, hashes: FileHashes, start: number): SpanPage[] {
  const { page, position } = pageOf(start);
  const paths = cardPaths(family, hashes[family], page);
  return paths.map((path, i) => ({ path, from: i === paths.length - 1 ? position : 0 }));
}
