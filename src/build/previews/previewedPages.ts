import type { Edition } from '../edition.ts';
import type { PreviewedPages } from './previews.ts';

/** The pages of an edition that have previews: those of articles and stories, the newest first, then those of topics and sources. */
export function previewedPages({ articles, plan: { pages } }: Pick<Edition, 'articles' | 'plan'>): PreviewedPages {
  return {
    articles: [...pages.articles, ...pages.stories].flatMap((ordinal) => articles[ordinal] ?? []),
    names: Object.values(pages.entries)
      .flat()
      .map(({ label }) => label),
  };
}
