import { type ReactNode, useCallback } from 'react';
import type { Card } from '../../core/article.ts';
import { formatCount } from '../../core/words/count.ts';
import { useMemory, useSaved } from './memoryStore.ts';
import styles from './memory.module.css';

export interface SavedCardProps {
  id: string;
  /** Draws what the card of a saved article knew. */
  children: (card: Card) => ReactNode;
  /** Stands where the article was not saved. */
  otherwise: ReactNode;
}

/** A saved article that the edition no longer has. */
export function SavedCard({ id, children, otherwise }: SavedCardProps) {
  const card = useMemory(useCallback(({ savedCard }) => savedCard(id), [id]));
  return card === null ? otherwise : children(card);
}

/** How many articles are saved. It stands beside a word and moves nothing. */
export function SavedCount() {
  const { length } = useSaved();
  return length > 0 && <span className={styles.savedCount}>{formatCount(length)}</span>;
}
