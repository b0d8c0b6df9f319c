import { diagnose, type Diagnostic } from '../diagnostics/diagnostics.ts';
import type { Settings } from '../settings.ts';
import type { PreviewCounts } from './previews.ts';

/** What the publisher should know of the previews that were asked for: they need an address. */
export function previewNotes({
  siteUrl,
  previews,
  picture,
}: Pick<Settings, 'siteUrl' | 'previews' | 'picture'>): Diagnostic[] {
  if (siteUrl !== null || (previews === 'own' && picture === null)) return [];
  return [diagnose('setting-address', { file: 'siteUrl' })];
}

/** How many articles have which preview, in a line or two. */
export function previewReport({ own, drawn, paper, none, withoutHeadline, leftOut }: PreviewCounts): string {
  const kinds: [count: number, what: string][] = [
    [own, 'show their own picture'],
    [drawn, 'a drawn one'],
    [paper, "the paper's"],
    [none, 'none'],
  ];
  const parts = kinds.filter(([count]) => count > 0).map(([count, what]) => `${written(count)} ${what}`);
  return [
    ...(parts.length === 0 ? [] : [`Previews of articles: ${parts.join(', ')}.`]),
    ...(withoutHeadline === 0
      ? []
      : [
          `${written(withoutHeadline)} of the drawn ones have no headline: it is in a script that no font here has (see previewFonts).`,
        ]),
    ...(leftOut === 0
      ? []
      : [`${written(leftOut)} drawn previews are left out, so that the site has fewer than 20,000 files.`]),
  ].join('\n');
}

function written(count: number): string {
  return count.toLocaleString('en');
}
