import { useEffect } from 'react';
import { PAPER_NAME } from '../../core/paperName.ts';

/** Sets the document's title to "Topics · " and the paper's name, or to that name where `title` is null. Does nothing while not `active`. */
export function usePageTitle(title: string | null, active = true): void {
  useEffect(() => {
    if (active) document.title = title === null ? PAPER_NAME : `${title} · ${PAPER_NAME}`;
  }, [title, active]);
}
