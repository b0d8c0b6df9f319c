import { type ReactNode, useCallback, useEffect } from 'react';
import { cardOf } from '../../core/article.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { Icon } from '../layout/Icon.tsx';
import { openMuteSheet } from '../mutes/muting.ts';
import { icons } from './icons.ts';
import { markRead, markUnread, setSaved, useMemory } from './memoryStore.ts';
import * as words from '../../core/words/memory.ts';
import styles from './memory.module.css';

export interface SaveButtonProps {
  article: ShardArticle;
  className: string | undefined;
  /** What stands beside the sign. */
  children: ReactNode;
}

/** Saves the open article, or takes it out again. */
export function SaveButton({ article, className, children }: SaveButtonProps) {
  const isSaved = useMemory(useCallback(({ savedCard }) => savedCard(article.id) !== null, [article]));
  return (
    <button
      type="button"
      className={`${className} ${styles.save}`}
      title={isSaved ? words.takeOut : words.save}
      data-action="save"
      aria-pressed={isSaved}
      onClick={() => setSaved(cardOf(article, article.similar.length > 0), !isSaved)}
    >
      <Icon path={icons.saved} />
      {children}
    </button>
  );
}

/** Marks the open article as read, and lets the reader take that back, or mute the like of it. */
export function ReadMark({ article }: { article: ShardArticle }) {
  const card = cardOf(article, false);
  const isRead = useMemory(useCallback(({ readOf }) => readOf(article) !== null, [article]));
  useEffect(() => markRead(cardOf(article, false)), [article]);
  return (
    <p className={styles.readMark}>
      <button
        type="button"
        data-action="read"
        aria-pressed={isRead}
        onClick={() => (isRead ? markUnread(card) : markRead(card))}
      >
        <Icon path={icons.read} />
        {isRead ? words.markUnread : words.markRead}
      </button>
      <button type="button" data-action="mute" onClick={() => openMuteSheet(article)}>
        <Icon path={icons.muted} />
        {words.muteMore}
      </button>
    </p>
  );
}
