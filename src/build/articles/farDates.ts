import type { Article } from '../../core/article.ts';
import { dayNumber, UNDATED } from '../../core/day.ts';
import { usualDays } from '../../core/facets/timeline.ts';
import { diagnose } from '../diagnostics/diagnostics.ts';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';

/**
 * Warns of the dates that the timeline takes for outliers. `articles` are the oldest first; `ids` has the id of each record
 * file. The start of 1970 has a warning of its own.
 */
export function farDates(articles: readonly Article[], ids: ReadonlyMap<string, string>): Diagnostic[] {
  const days = Int32Array.from(articles, ({ publishedAt: at }) => (at === null ? UNDATED : dayNumber(at))).sort();
  const usual = usualDays(days);
  const far = articles.filter(({ publishedAt: at }) => {
    if (usual === null || at === null || at === 0) return false;
    return dayNumber(at) < usual.first || dayNumber(at) > usual.last;
  });
  if (far.length === 0) return [];
  const fileOf = new Map([...ids].map(([file, id]) => [id, file]));
  return far.map(({ id, publishedAt }) =>
    diagnose('date-far', {
      file: fileOf.get(id) ?? '',
      field: 'publishedDateTime',
      received: new Date(publishedAt ?? 0).toISOString().slice(0, 10),
    }),
  );
}
