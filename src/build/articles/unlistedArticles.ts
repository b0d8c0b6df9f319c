import type { Article } from '../../core/article.ts';
import type { Draft } from '../records/draft.ts';
import { assignIds, type KnownIds } from './articleIds.ts';

/**
 * Articles of drafts that are in no list. They take no id that another file has (`known`), and the next build learns nothing
 * of them: the ledger is there for all to read.
 */
export function unlistedArticles(drafts: readonly Draft[], known: KnownIds): Article[] {
  const claimants = drafts.map(({ file, article }) => ({ file, publishedAt: article.publishedAt }));
  const { ids } = assignIds(claimants, { ids: new Map(), gone: new Map([...known.gone, ...known.ids]) });
  return drafts.map(({ file, article, coverage }): Article => {
    const id = ids.get(file) ?? '';
    const listed = coverage.map((other) => ({ id: null, reason: null, ...other }));
    return { id, storyId: id, coverage: listed, parts: [], ...article };
  });
}
