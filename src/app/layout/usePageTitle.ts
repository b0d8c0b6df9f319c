import { useEffect } from 'react';

const PAPER = 'Broadsheet';

/** Sets the document's title to "Topics · Broadsheet", or to the paper's name where `title` is null. Does nothing while not `active`. */
export function usePageTitle(title: string | null, active = true): void {
  useEffect(() => {
    if (active) document.title = title === null ? PAPER : `${title} · ${PAPER}`;
  }, [title, active]);
}
