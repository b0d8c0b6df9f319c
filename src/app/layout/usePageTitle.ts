import { useEffect } from 'react';

const PAPER = 'Broadsheet';

/** Sets the document's title: "Topics · Broadsheet", or the paper's name alone. Left as it is while not `active`. */
export function usePageTitle(title: string | null, active = true): void {
  useEffect(() => {
    if (active) document.title = title === null ? PAPER : `${title} · ${PAPER}`;
  }, [title, active]);
}
