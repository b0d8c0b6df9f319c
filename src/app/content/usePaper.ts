import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type Paper, paperShape } from '../../core/format/paper.ts';
import { bootstrapQuery, carriedIn } from './queries.ts';

/** Of a page whose manifest has not come: the build names the paper in the title of the page. */
const unknownPaper: Paper = paperShape({ title: typeof document === 'undefined' ? '' : document.title }, 'paper');

/** How the paper presents itself. */
export function usePaper(): Paper {
  const carried = carriedIn(useQueryClient());
  return useQuery(bootstrapQuery()).data?.manifest.paper ?? carried.article?.paper ?? unknownPaper;
}
