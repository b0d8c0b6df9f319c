import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router-dom';
import { useSearchEngine } from '../content/engine.ts';
import { bootstrapQuery } from '../content/queries.ts';
import { askForWords, searchQuery, warmSearch } from '../content/searchQuery.ts';
import { useFilters } from '../filters/useFilters.ts';
import styles from './search.module.css';

/** Time without a keystroke after which the address takes the text over, in ms. */
const PAUSE = 120;

/** A last word of two letters or more: few enough articles to look for at once, where no key was pressed shortly before. */
const WORD_BEGUN = /\S\S$/;

/** Search as you type: the text goes to the address, and the feed follows the address. */
export function SearchBox() {
  const { filters, change } = useFilters();
  const engine = useSearchEngine();
  const client = useQueryClient();
  const manifest = useQuery(bootstrapQuery()).data?.manifest;
  const warm = () => {
    if (manifest !== undefined) warmSearch(client, engine, manifest);
  };
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useDraft();
  const timer = useRef(0);
  const typedAt = useRef(-Infinity);

  // A pause ends later than the key was pressed: the address may have changed meanwhile.
  const latest = useRef({ filters, change });
  useEffect(() => {
    latest.current = { filters, change };
  });
  const commit = (text: string) => {
    window.clearTimeout(timer.current);
    const now = latest.current;
    const query = text.trim();
    if (query === now.filters.query) return;
    // The search is on its way before the page is drawn anew.
    if (query !== '' && manifest !== undefined) void client.prefetchQuery(searchQuery(engine, manifest, { ...now.filters, query }));
    now.change({ ...now.filters, query }, { replace: now.filters.query !== '' && query !== '' });
  };
  const type = (text: string, at: number) => {
    setDraft(text);
    window.clearTimeout(timer.current);
    const follows = at - typedAt.current < PAUSE;
    typedAt.current = at;
    if (isPasted(draft ?? filters.query, text) || (!follows && WORD_BEGUN.test(text))) commit(text);
    else {
      timer.current = window.setTimeout(() => commit(text), PAUSE);
      // Whole words will be searched for whatever the last one becomes.
      if (manifest !== undefined) askForWords(client, manifest, text.replace(/\S+$/, ''));
    }
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useSlashKey(() => input.current?.focus());

  return (
    <search className={styles.search} onPointerEnter={warm}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          commit(draft ?? filters.query);
          input.current?.blur();
        }}
      >
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path d="M7 2a5 5 0 1 0 0 10A5 5 0 0 0 7 2Zm3.7 8.7L14 14" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        <input
          ref={input}
          type="search"
          role="searchbox"
          aria-label="Search articles"
          placeholder="Search articles"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          value={draft ?? filters.query}
          onFocus={warm}
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

/** More than a keystroke changes: pasted, dictated, completed, cleared. Nothing more is likely to follow. */
function isPasted(before: string, after: string): boolean {
  return Math.abs(after.length - before.length) > 1;
}

/** What is being typed; null where that is what the address says. Going back or forward gives it up. */
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

/** Calls back when the reader presses "/" outside a field. */
function useSlashKey(onSlash: () => void): void {
  const latest = useRef(onSlash);
  useEffect(() => {
    latest.current = onSlash;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.matches('input, select, textarea');
      if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
