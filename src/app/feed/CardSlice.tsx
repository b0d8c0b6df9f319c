import { memo } from 'react';
import type { StoryCard } from '../content/useCards.ts';
import type { Marker } from '../../core/search/highlight.ts';
import { FeedCard } from './FeedCard.tsx';
import { useOffscreenHeight } from './useOffscreenHeight.ts';
import styles from './card.module.css';
import feed from './feed.module.css';

/** Cards of a slice. It fills whole rows of one to six columns, so that slices join without a gap. */
export const SLICE = 60;

/** What all cards of a feed share. */
export interface CardContext {
  /** Number of cards in the whole feed. */
  count: number;
  marker: Marker | null;
  /** The address of an article's panel. */
  panelOf: (id: string) => string;
  openId: string | null;
}

interface CardSliceProps extends CardContext {
  /** Position of the first card in the feed, from 0. */
  start: number;
  cards: readonly (StoryCard | null)[];
  /** Whether the cards stand under a heading. */
  underHeading: boolean;
  /** Whether blank space replaces the cards while they are far off the screen. */
  blankOffscreen: boolean;
}

/** Some consecutive cards. They are drawn again only where one of them changes, and not where cards are appended below. */
export const CardSlice = memo(function CardSlice({
  start,
  cards,
  underHeading,
  blankOffscreen,
  ...context
}: CardSliceProps) {
  const { element, height } = useOffscreenHeight(blankOffscreen);
  return (
    <div ref={element} className={feed.grid} style={height === null ? undefined : { blockSize: height }}>
      {height === null &&
        cards.map((card, i) => (
          <CardOrSkeleton
            key={card?.lead.id ?? `skeleton ${start + i}`}
            card={card}
            position={start + i + 1}
            lead={false}
            underHeading={underHeading}
            {...context}
          />
        ))}
    </div>
  );
}, isSameSlice);

function isSameSlice({ cards: before, ...a }: CardSliceProps, { cards: after, ...b }: CardSliceProps): boolean {
  return (
    a.start === b.start &&
    a.underHeading === b.underHeading &&
    a.blankOffscreen === b.blankOffscreen &&
    a.count === b.count &&
    a.marker === b.marker &&
    a.panelOf === b.panelOf &&
    a.openId === b.openId &&
    before.length === after.length &&
    before.every(
      (card, i) =>
        card?.lead === after[i]?.lead && card?.found === after[i]?.found && card?.ordinal === after[i]?.ordinal,
    )
  );
}

interface CardOrSkeletonProps extends CardContext {
  card: StoryCard | null;
  /** In the feed, from 1. */
  position: number;
  lead: boolean;
  underHeading: boolean;
}

/** One card, or a skeleton while it is loading. */
export function CardOrSkeleton({ card, openId, lead, ...rest }: CardOrSkeletonProps) {
  if (card === null) return <Skeleton lead={lead} />;
  return (
    <FeedCard
      card={card.lead}
      found={card.found}
      ordinal={card.ordinal}
      lead={lead}
      open={card.lead.id === openId || card.found?.id === openId}
      {...rest}
    />
  );
}

function Skeleton({ lead }: { lead: boolean }) {
  return (
    <div className={`${lead ? styles.lead : styles.card} ${styles.skeleton}`} aria-hidden="true">
      <span className={styles.picture} />
      <span className={styles.text}>
        <i />
        <i />
        <i />
      </span>
    </div>
  );
}
