import { useCallback, useEffect, useRef } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router-dom';
import { readEntry } from './articleEntry.ts';

/** Milliseconds after which a way back through the history has led nowhere. A busy phone takes some hundreds. */
const PATIENCE = 1000;

/**
 * Closes the article. Where the reader came from a list, this goes back to it, so that the next Back does not open the
 * article again. Else the front page replaces the article.
 */
export function useCloseArticle(): () => void {
  const timer = useRef(0);
  const navigate = useNavigate();
  const location: Location<unknown> = useLocation();
  const { search } = location;
  const steps = readEntry(location.state)?.steps ?? null;
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(() => {
    const replace = () => void navigate({ pathname: '/', search }, { replace: true, preventScrollReset: true });
    if (steps === null) return replace();
    if (timer.current !== 0) return;
    void navigate(-steps);
    // A player in the article may have added entries to the history: then the way back leads to one of those.
    timer.current = window.setTimeout(replace, PATIENCE);
  }, [navigate, search, steps]);
}
