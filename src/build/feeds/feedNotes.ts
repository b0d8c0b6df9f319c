import { type FeedKind, LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import type { FeedLimits } from '../../core/format/feedLimits.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';
import { kindsByWeight } from './feedLimits.ts';

/** What a feed of a kind is about, and what it counts. */
const nounsOf: Record<FeedKind, [what: string, parts: string]> = {
  topics: ['topics', 'articles'],
  sources: ['sources', 'articles'],
  stories: ['stories', 'sources'],
};

/** What the publisher should know of the feeds: that they need an address, or which are left out. */
export function feedNotes(
  limits: FeedLimits | undefined,
  { siteUrl, feeds }: Pick<Settings, 'siteUrl' | 'feeds'>,
): Diagnostic[] {
  if (siteUrl === null)
    return [
      diagnose('setting-address', { file: 'siteUrl', files: feeds === 'off' ? 'sitemaps' : 'feeds or sitemaps' }),
    ];
  if (limits === undefined) return [];
  const without = kindsByWeight.filter((kind) => limits[kind] !== LEAST_FOR_FEEDS).map((kind) => leftOut(kind, limits));
  return without.length === 0 ? [] : [diagnose('setting-feeds', { file: 'feeds', without: without.join(', ') })];
}

function leftOut(kind: FeedKind, limits: FeedLimits): string {
  const [what, parts] = nounsOf[kind];
  const least = limits[kind];
  return least === null ? what : `${what} with fewer than ${least} ${parts}`;
}
