import { useEffect } from 'react';
import { PAPER_NAME } from '../../core/paperName.ts';

/** The title of the view, and how many stories are new. */
const page: { title: string | null; news: number } = { title: null, news: 0 };

/** Sets the document's title to "Topics · " and the paper's name, or to that name where `title` is null. Does nothing while not `active`. */
export function usePageTitle(title: string | null, active = true): void {
  useEffect(() => {
    if (active) show({ title });
  }, [title, active]);
}

/** Says in the title of the front page how many stories are new: "(6) " before the paper's name. */
export function useTitleCount(news: number): void {
  useEffect(() => show({ news }), [news]);
}

function show(change: Partial<typeof page>): void {
  const { title, news } = Object.assign(page, change);
  const name = news > 0 ? `(${news}) ${PAPER_NAME}` : PAPER_NAME;
  document.title = title === null ? name : `${title} · ${PAPER_NAME}`;
}
