import { useQuery } from '@tanstack/react-query';
import type { Card } from '../../core/article.ts';
import type { Marker } from '../../core/search/highlight.ts';
import { snippetQuery } from '../content/searchQuery.ts';
import { useManifest } from '../content/useManifest.ts';
import { useSearchEngine } from '../content/useSearchEngine.ts';
import { sayWith } from '../layout/sayWith.tsx';
import { Marked } from './Marked.tsx';
import * as words from '../../core/words/lists.ts';
import * as page from '../../core/words/page.ts';
import story from '../feed/story.module.css';
import styles from './results.module.css';

/** Which words of a query a card does not show in its headlines, its source and its excerpt. */
export interface Unseen {
  /** Whether the excerpt has a word that the headlines and the source lack. */
  excerptTells: boolean;
  /** The terms of the words that all of them lack. */
  missing: string[];
}

/** What the card of a story does not show of a query. `found` is the article that was found where it is not the lead. */
export function unseenOf(marker: Marker | null, card: Card, found: Card | null): Unseen {
  if (marker === null) return { excerptTells: false, missing: [] };
  const heads = [card, ...(found === null ? [] : [found])].flatMap(({ title, provider }) => [title, provider.name]);
  const notInHeads = marker.missing(heads);
  if (notInHeads.length === 0) return { excerptTells: false, missing: [] };
  const missing = marker.missing([...heads, card.excerpt ?? '']);
  return { excerptTells: missing.length < notInHeads.length, missing };
}

interface SnippetProps {
  /** The article that was found. */
  ordinal: number;
  /** Its topics. */
  topics: readonly string[];
  /** The terms that the rest of its card does not show. */
  missing: string[];
  marker: Marker;
}

/** Where a search found an article that its card does not show otherwise. It has its height before its text is there. */
export function Snippet({ ordinal, topics, missing, marker }: SnippetProps) {
  const query = snippetQuery(useSearchEngine(), useManifest(), ordinal, missing);
  const notInTopics = new Set(marker.missing(topics));
  const isInTopics = !missing.some((term) => notInTopics.has(term));
  const { data } = useQuery({ ...query, enabled: !isInTopics });
  return (
    <p className={`${story.standfirst} ${styles.snippet}`} dir="auto">
      {isInTopics ? (
        sayWith(words.inTopics, { topics: <Marked text={topics.join(page.comma)} marker={marker} /> })
      ) : data === null ? (
        words.inCoverage
      ) : (
        <Marked text={data ?? ''} marker={marker} />
      )}
    </p>
  );
}
