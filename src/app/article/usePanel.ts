import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router-dom';

/** Milliseconds after which a way back through the history has led nowhere. */
const PATIENCE = 300;

/**
 * The state to give to the entry of an article in the history, where `from` is the entry on the screen: the number of
 * steps from the article back to the feed. Null where the way to the article did not begin at a feed.
 */
export function stepsToFeed(from: Location<unknown>): number | null {
  if (!from.pathname.startsWith('/articles/')) return 1;
  return typeof from.state === 'number' ? from.state + 1 : null;
}

/**
 * Closes the panel. Where the reader came from the feed, this goes back to it, so that the next Back does not open the
 * article again. Else the feed replaces the article.
 */
export function useClosePanel(): () => void {
  const timer = useRef(0);
  const navigate = useNavigate();
  const location: Location<unknown> = useLocation();
  const { search, state } = location;
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(() => {
    const replace = () => void navigate({ pathname: '/', search }, { replace: true, preventScrollReset: true });
    if (typeof state !== 'number') return replace();
    if (timer.current !== 0) return;
    void navigate(-state);
    // A player in the panel may have added entries to the history: then the way back leads to one of those.
    timer.current = window.setTimeout(replace, PATIENCE);
  }, [navigate, search, state]);
}

/**
 * What the frame of a panel does. It takes the focus when an article opens and gives it back to the card when the panel
 * closes. Escape closes the panel.
 */
export function usePanel(id: string): RefObject<HTMLElement | null> {
  const frame = useRef<HTMLElement>(null);
  const card = useRef<HTMLElement>(null);
  const close = useClosePanel();
  useEffect(() => {
    frame.current?.scrollTo(0, 0);
    frame.current?.focus({ preventScroll: true });
    return () => {
      const link = document.querySelector<HTMLElement>(`[data-panel="${CSS.escape(id)}"]:not([tabindex])`);
      if (link !== null) card.current = link;
      card.current?.focus({ preventScroll: true });
    };
  }, [id]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || emptiesField(event)) return;
      if (document.querySelector('dialog[open]') === null) close();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [close]);
  return frame;
}

/** Whether Escape empties a search field that holds text. */
function emptiesField({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}
