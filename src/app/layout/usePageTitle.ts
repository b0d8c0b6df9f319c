import { useEffect } from 'react';
import { usePaper } from '../content/usePaper.ts';

/** The title of the view, the paper's name, and how many stories are new. */
const page: { title: string | null; paper: string; news: number } = { title: null, paper: '', news: 0 };

/** Sets the document's title to "Topics · " and the paper's name, or to that name where `title` is null. Does nothing while not `active`. */
export function usePageTitle(title: string | null, active = true): void {
  const paper = usePaper().title;
  useEffect(() => {
    if (active) show({ title, paper });
  }, [title, paper, active]);
}

/** Says in the title of the front page how many stories are new: "(6) " before the paper's name. */
export function useTitleCount(news: number): void {
  useEffect(() => show({ news }), [news]);
}

function show(change: Partial<typeof page>): void {
  const { title, paper, news } = Object.assign(page, change);
  const name = news > 0 ? `(${news}) ${paper}` : paper;
  document.title = title === null ? name : `${title} · ${paper}`;
}
