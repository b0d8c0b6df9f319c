import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { SitePlan } from '../output/sitePlan.ts';
import { countPages } from '../pages/sitePages.ts';
import type { Settings } from '../settings.ts';

/** What the publisher should know of the twins: how many are left out. */
export function twinNotes(
  { pages, twins: written }: Pick<SitePlan, 'pages' | 'twins'>,
  { twins }: Pick<Settings, 'twins'>,
): Diagnostic[] {
  const without = countPages(pages) - countPages(written);
  return twins === 'off' || without === 0 ? [] : [diagnose('setting-twins', { file: 'twins', without })];
}
