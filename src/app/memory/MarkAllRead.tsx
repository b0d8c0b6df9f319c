import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card } from '../../core/article.ts';
import { idsOnPage } from '../article/listOnPage.ts';
import { loadedCard } from '../content/queries.ts';
import { markAllRead, markUnread } from './memoryStore.ts';
import * as words from '../../core/words/memory.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './memory.module.css';

/** Marks all stories that the list has shown so far as read, and takes it back. */
export function MarkAllRead() {
  const client = useQueryClient();
  const [marked, setMarked] = useState<readonly Card[] | null>(null);
  const mark = () => setMarked(markAllRead(idsOnPage().flatMap((id) => loadedCard(client, id) ?? [])));
  const undo = () => {
    markUnread(...(marked ?? []));
    setMarked(null);
  };
  return (
    <p className={styles.markAll}>
      <button type="button" onClick={mark}>
        {words.markAllRead}
      </button>
      <span role="status">
        {marked !== null && (marked.length === 0 ? words.allWereRead : sayCount(words.marked, marked.length))}
        {marked !== null && marked.length > 0 && (
          <button type="button" onClick={undo}>
            {words.undo}
          </button>
        )}
      </span>
    </p>
  );
}
