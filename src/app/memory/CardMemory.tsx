import { useCallback } from 'react';
import type { Card } from '../../core/article.ts';
import type { Memory } from '../../core/memory/memory.ts';
import { isNewSince } from '../../core/memory/visits.ts';
import { Icon } from '../layout/Icon.tsx';
import { countOf } from '../layout/wording.ts';
import { markRead, markUnread, setSaved, useMemory } from './memoryStore.ts';
import { openMuteSheet } from '../mutes/muting.ts';
import { icons } from './icons.ts';
import styles from './memory.module.css';

/** At the end of a card's last line: whether its story is new, read or saved, and the buttons that change that. */
export function CardMemory({ card }: { card: Card }) {
  const isRead = useMemory(useCallback(({ readOf }) => readOf(card) !== null, [card]));
  const isSaved = useMemory(useCallback(({ savedCard }) => savedCard(card.id) !== null, [card]));
  const isNew = useMemory(useCallback((memory) => isNewIn(memory, card), [card]));
  const grown = useMemory(useCallback(({ readOf }) => grownBy(card, readOf(card)?.sources), [card]));
  return (
    <span className={styles.memory} data-read={isRead || undefined} data-new={isNew || undefined}>
      {isNew && !isRead && (
        <i className={styles.new}>
          <span className="visually-hidden">New</span>
        </i>
      )}
      {isRead && <span className="visually-hidden">Read</span>}
      {grown > 0 && (
        <b className={styles.grown} title={`${countOf(grown, 'more source')} since you read it`}>
          <span aria-hidden="true">+{grown}</span>
          <span className="visually-hidden">{countOf(grown, 'more source')} since you read it</span>
        </b>
      )}
      <span className={styles.buttons}>
        <button type="button" data-action="mute" title="Mute …" onClick={() => openMuteSheet(card)}>
          <Icon path={icons.muted} />
          <span className="visually-hidden">Mute: {card.title}</span>
        </button>
        <button
          type="button"
          data-action="read"
          aria-pressed={isRead}
          title={isRead ? 'Mark as unread' : 'Mark as read'}
          onClick={() => (isRead ? markUnread(card) : markRead(card))}
        >
          <Icon path={icons.read} />
          <span className="visually-hidden">Read: {card.title}</span>
        </button>
        <button
          type="button"
          data-action="save"
          aria-pressed={isSaved}
          title={isSaved ? 'Take out of Saved' : 'Save'}
          onClick={() => setSaved(card, !isSaved)}
        >
          <Icon path={icons.saved} />
          <span className="visually-hidden">Save: {card.title}</span>
        </button>
      </span>
    </span>
  );
}

function isNewIn(memory: Memory, { publishedAt }: Card): boolean {
  const visits = memory.visits();
  return visits !== null && isNewSince(visits, publishedAt);
}

/** How many sources a story has more than when it was read. */
function grownBy({ otherSources }: Card, sources: number | undefined): number {
  return sources === undefined ? 0 : Math.max(0, otherSources + 1 - sources);
}
