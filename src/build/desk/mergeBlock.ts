import { dump } from 'js-yaml/browser';
import { listLabels } from '../../core/facets/directory.ts';
import { groupPosition } from '../../core/filterGroups.ts';
import { visible } from '../diagnostics/shownValue.ts';
import type { Edition } from '../edition.ts';
import { columnsOf } from '../output/columns.ts';
import { proposeMerges, type TopicMerge } from '../topics/proposeMerges.ts';

/** Proposals that a report for a person lists. */
const LISTED = 30;

/** Topics of the edition that may be one, without those that the table of topics has both. */
export function mergesOf({ articles, topics }: Pick<Edition, 'articles' | 'topics'>): TopicMerge[] {
  const labels = listLabels(columnsOf(articles, 'UTC'), groupPosition('topics'));
  return proposeMerges(labels, (key) => topics?.topics.has(key) === true);
}

/** The proposals as YAML that can be put at the end of the table of topics; "" for none. */
export function mergeBlock(merges: readonly TopicMerge[]): string {
  if (merges.length === 0) return '';
  const more = merges.length - LISTED;
  const yaml = dump(merges.slice(0, LISTED), { flowLevel: 2, lineWidth: -1 }).trimEnd().split('\n');
  return [
    '# Topics that may be one. Put what is right at the end of topics.yml; two with entries of their own stay two.',
    ...yaml.map((line) => visible(line, Infinity)),
    ...(more > 0 ? [`# … and ${more} more: --json has them all.`] : []),
  ].join('\n');
}
