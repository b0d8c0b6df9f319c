import { LEAST_FOR_FEEDS } from '../../core/feeds.ts';
import type { FeedLimits } from '../../core/format/feedLimits.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';

/** The only limit that is no size. */
const SINCE = 'storiesSince';

/** What a site without a public address lacks, as a line; "" where the address is known. It is no note: nothing is wrong. */
export function addressReport({ siteUrl, feeds }: Pick<Settings, 'siteUrl' | 'feeds'>): string {
  if (siteUrl !== null) return '';
  const files = feeds === 'off' ? 'Sitemaps' : 'Feeds and sitemaps';
  return `${files} come with the address at which the site is published: give it as SITE_URL.`;
}

/** What the publisher should know of the feeds: which are left out. */
export function feedNotes(limits: FeedLimits | undefined, { siteUrl }: Pick<Settings, 'siteUrl'>): Diagnostic[] {
  if (siteUrl === null || limits === undefined) return [];
  const without = Object.entries(limits)
    .filter(([kind, least]) => kind !== SINCE && least !== LEAST_FOR_FEEDS)
    .map(([kind, least]) => leftOut(kind, least));
  return without.length === 0 ? [] : [diagnose('setting-feeds', { file: 'feeds', without: without.join(', ') })];
}

function leftOut(kind: string, least: number | null): string {
  return least === null ? kind : `${kind} with fewer than ${least} ${kind === 'stories' ? 'sources' : 'articles'}`;
}
