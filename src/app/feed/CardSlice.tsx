import { memo } from 'react';
import type { ShownCard } from '../content/useCards.ts';
import type { Mark } from '../search/Marked.tsx';
import { FeedCard } from './FeedCard.tsx';
import { useFolded } from './useFolded.ts';
import styles from './card.module.css';
import feed from './feed.module.css';

/** Cards of a slice. Whatever number of columns up to six there is, it fills its rows: slices join without a gap. */
export const SLICE = 60;

/** What all cards of a feed are drawn with. */
export interface CardSetting {
  count: number;
  mark: Mark | null;
  /** The address of an article's panel. */
  panelOf: (id: string) => string;
  openId: string | null;
}

interface CardSliceProps extends CardSetting {
  /** Cards before it. */
  start: number;
  cards: readonly (ShownCard | null)[];
  /** Whether it gives way to blank space while it is far off the screen. */
  folds: boolean;
}

/** Some consecutive cards. Drawn anew only if one of them is another: not because more were appended below. */
export const CardSlice = memo(function CardSlice({ start, cards, folds, ...setting }: CardSliceProps) {
  const { element, height } = useFolded(folds);
  return (
    <div ref={element} className={feed.grid} style={height === null ? undefined : { blockSize: height }}>
      {height === null && cards.map((card, i) => <CardPlace key={card?.lead.id ?? `skeleton ${start + i}`} card={card} position={start + i + 1} lead={false} {...setting} />)}
    </div>
  );
}, isSameSlice);

function isSameSlice({ cards: before, ...a }: CardSliceProps, { cards: now, ...b }: CardSliceProps): boolean {
  return a.start === b.start && a.folds === b.folds && a.count === b.count && a.mark === b.mark && a.panelOf === b.panelOf && a.openId === b.openId
    && before.length === now.length && before.every((card, i) => card?.lead === now[i]?.lead && card?.found === now[i]?.found);
}

interface CardPlaceProps extends CardSetting {
  card: ShownCard | null;
  position: number;
  lead: boolean;
}

/** One card, or what stands for it while it is on its way. */
export function CardPlace({ card, openId, lead, ...rest }: CardPlaceProps) {
  if (card === null) return <Skeleton lead={lead} />;
  return <FeedCard card={card.lead} found={card.found} lead={lead} open={card.lead.id === openId || card.found?.id === openId} {...rest} />;
}

function Skeleton({ lead }: { lead: boolean }) {
  return (
    <div className={`${lead ? styles.lead : styles.card} ${styles.skeleton}`} aria-hidden="true">
      <span className={styles.picture} />
      <span className={styles.text}><i /><i /><i /></span>
    </div>
  );
}
