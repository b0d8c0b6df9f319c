import type { Coverage } from '../../core/article.ts';

/** One report of the story: that of this article, or of other coverage. */
export interface ListedReport extends Pick<Coverage, 'id' | 'title' | 'url' | 'publishedAt' | 'provider'> {
  why: string;
  isOwn: boolean;
}
