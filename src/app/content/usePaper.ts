import { useQueryClient } from '@tanstack/react-query';
import { type Paper, paperShape } from '../../core/format/paper.ts';
import { useLoadedBootstrap } from './LoadedBootstrap.tsx';
import { carriedIn } from './queries.ts';

/** Of a page whose manifest has not come: the build names the paper in the title of the page. */
const unknownPaper: Paper = paperShape({ title: typeof document === 'undefined' ? '' : document.title }, 'paper');

/** How the paper presents itself. */
export function usePaper(): Paper {
  const carried = carriedIn(useQueryClient());
  return useLoadedBootstrap()?.manifest.paper ?? carried.article?.paper ?? unknownPaper;
}
