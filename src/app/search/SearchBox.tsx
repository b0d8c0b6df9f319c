import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { withQuery } from '../../core/filters.ts';
import { preloadSearch, startSearch } from '../content/preload/preloadSearch.ts';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { useSearchEngine } from '../content/useSearchEngine.ts';
import { useFilters } from '../filters/useFilters.ts';
import { Icon } from '../layout/Icon.tsx';
import * as words from '../../core/words/page.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './search.module.css';

/** Milliseconds without a keystroke after which the text goes to the address. */
const PAUSE_MS = 120;

/** Search as you type: the text goes to the address, and the feed follows the address. */
export function SearchBox() {
  const { filters, change } = useFilters();
  const client = useQueryClient();
  const engine = useSearchEngine();
  const manifest = useLoadedBootstrap()?.manifest;
  const [draft, setDraft] = useDraft();
  // The shortcut of an installed site leads to a search without words.
  const isAsked = useLocation().search === '?q=';
  const timer = useRef(0);
  const typedAt = useRef(-Infinity);

  // The address may change between a keystroke and the end of the pause.
  const latest = useRef({ filters, change });
  useEffect(() => {
    latest.current = { filters, change };
  });
  const commit = (text: string) => {
    window.clearTimeout(timer.current);
    const { filters: before, change: changeTo } = latest.current;
    const next = withQuery(before, text.trim());
    if (next.query === before.query) return;
    if (manifest !== undefined && next.query !== '') startSearch(client, engine, manifest, next);
    changeTo(next, { replace: before.query !== '' && next.query !== '' });
  };
  const type = (text: string, at: number) => {
    setDraft(text);
    window.clearTimeout(timer.current);
    const afterPause = at - typedAt.current > PAUSE_MS;
    typedAt.current = at;
    // A first letter waits: it matches too much, and another one most likely follows.
    if (text === '' || (afterPause && text.trim().length > 1)) commit(text);
    else timer.current = window.setTimeout(() => commit(text), PAUSE_MS);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const preload = () => {
    if (manifest !== undefined) preloadSearch(client, engine, manifest);
  };

  return (
    <search className={styles.search} onPointerEnter={preload}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          commit(draft ?? filters.query);
          // On a phone this also hides the keyboard.
          document.getElementById('content')?.focus({ preventScroll: true });
        }}
      >
        <Icon path="M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3zM12 12l4 4" />
        <input
          type="search"
          role="searchbox"
          aria-label={words.searchArticles}
          placeholder={manifest === undefined ? words.searchArticles : sayCount(words.searchCount, manifest.articles)}
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? filters.query}
          autoFocus={isAsked}
          onFocus={preload}
          onChange={(event) => type(event.target.value, event.timeStamp)}
          onBlur={() => {
            if (draft !== null) commit(draft);
            setDraft(null);
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}

/** The text that the reader is typing. Null where it is the query of the address. Back and forward drop it. */
function useDraft() {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const [draft, setDraft] = useState<string | null>(null);
  const [entry, setEntry] = useState(key);
  if (entry !== key) {
    setEntry(key);
    if (navigation === NavigationType.Pop) setDraft(null);
  }
  return [draft, setDraft] as const;
}
