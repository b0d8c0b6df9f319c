import { LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import type { FeedLimits } from '../../core/format/feedLimits.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';

/** The only limit that is no size. */
const SINCE = 'storiesSince';

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
  const without = Object.entries(limits)
    .filter(([kind, least]) => kind !== SINCE && least !== LEAST_FOR_FEEDS)
    .map(([kind, least]) => leftOut(kind, least));
  return without.length === 0 ? [] : [diagnose('setting-feeds', { file: 'feeds', without: without.join(', ') })];
}

function leftOut(kind: string, least: number | null): string {
  return least === null ? kind : `${kind} with fewer than ${least} ${kind === 'stories' ? 'sources' : 'articles'}`;
}
