import { WHOLE_FEED } from '../../core/feeds.ts';
import type { Edition } from '../edition.ts';
import { feedLinksOf } from '../pages/head.ts';

/** Links for the head of the page by which feed readers find its feeds, as HTML. "" where there are none. */
export function feedLinks({ bootstrap }: Pick<Edition, 'bootstrap'>, base: string): string {
  const { paper, feeds } = bootstrap.manifest;
  if (feeds === undefined) return '';
  return feedLinksOf(WHOLE_FEED, paper.title, base).join('');
}
