import { useCallback } from 'react';
import type { Card } from '../../core/article.ts';
import type { Memory } from '../../core/memory/memory.ts';
import { isNewSince } from '../../core/memory/visits.ts';
import { Icon } from '../layout/Icon.tsx';
import { markRead, markUnread, setSaved, useMemory } from './memoryStore.ts';
import { openMuteSheet } from '../mutes/muting.ts';
import { icons } from './icons.ts';
import { useWatchStory } from './watchPassed.ts';
import * as words from '../../core/words/memory.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import { formatCount } from '../../core/words/count.ts';
import styles from './memory.module.css';

/** At the end of a card's last line: whether its story is new, read or saved, and the buttons that change that. */
export function CardMemory({ card }: { card: Card }) {
  const isRead = useMemory(useCallback(({ readOf }) => readOf(card) !== null, [card]));
  const isSaved = useMemory(useCallback(({ savedCard }) => savedCard(card.id) !== null, [card]));
  const isNew = useMemory(useCallback((memory) => isNewIn(memory, card), [card]));
  const grown = useMemory(useCallback(({ readOf }) => grownBy(card, readOf(card)?.sources), [card]));
  const watch = useWatchStory();
  const ref = useCallback((end: Element | null) => (end === null ? undefined : watch?.(end, card)), [watch, card]);
  return (
    <span ref={ref} className={styles.memory} data-read={isRead || undefined} data-new={isNew || undefined}>
      {isNew && !isRead && (
        <i className={styles.new}>
          <span className="visually-hidden">{words.isNew}</span>
        </i>
      )}
      {isRead && <span className="visually-hidden">{words.read}</span>}
      {grown > 0 && (
        <b className={styles.grown} title={sayCount(words.grown, grown)}>
          <span aria-hidden="true">+{formatCount(grown)}</span>
          <span className="visually-hidden">{sayCount(words.grown, grown)}</span>
        </b>
      )}
      <span className={styles.buttons}>
        <button type="button" data-action="mute" title={words.muteMore} onClick={() => openMuteSheet(card)}>
          <Icon path={icons.muted} />
          <span className="visually-hidden">{say(words.muteThis, card)}</span>
        </button>
        <button
          type="button"
          data-action="read"
          aria-pressed={isRead}
          title={isRead ? words.markUnread : words.markRead}
          onClick={() => (isRead ? markUnread(card) : markRead(card))}
        >
          <Icon path={icons.read} />
          <span className="visually-hidden">{say(words.readThis, card)}</span>
        </button>
        <button
          type="button"
          data-action="save"
          aria-pressed={isSaved}
          title={isSaved ? words.takeOut : words.save}
          onClick={() => setSaved(card, !isSaved)}
        >
          <Icon path={icons.saved} />
          <span className="visually-hidden">{say(words.saveThis, card)}</span>
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
