import { useMemo } from 'react';
import type { GroupUnit } from '../../core/facets/groups.ts';
import type { ShownCard } from '../content/useCards.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { CardPlace, CardSlice, type CardSetting, SLICE } from './CardSlice.tsx';
import { useOpenPanel } from './useOpenPanel.ts';
import styles from './feed.module.css';

/** Cards beyond which those far off the screen are not drawn. */
const MANY = 300;

interface FeedListProps extends CardSetting {
  /** Null stands for a card on its way. */
  cards: readonly (ShownCard | null)[];
  busy: boolean;
  /** The first card large. */
  withLead: boolean;
  /** Null: no headings between the cards. */
  unit: GroupUnit | null;
}

/** The cards, in groups under their dates. */
export function FeedList({ cards, busy, withLead, unit, ...setting }: FeedListProps) {
  const dates = useDates();
  const headingOf = useMemo(() => headings(unit, dates), [unit, dates]);
  const first = withLead ? cards[0] : undefined;
  const folds = cards.length > MANY;
  return (
    <div role="feed" aria-label="Articles" aria-busy={busy} className={styles.feed} onClick={useOpenPanel()}>
      {first !== undefined && <CardPlace card={first} position={1} lead {...setting} />}
      {groupsOf(cards, first === undefined ? 0 : 1, headingOf).map(({ heading, start, cards }) => (
        <div key={`${heading} ${start}`} className={styles.group}>
          {heading !== null && <div className={styles.date}>{heading}</div>}
          {slicesOf(cards).map((slice, i) => <CardSlice key={i} start={start + i * SLICE} cards={slice} folds={folds} {...setting} />)}
        </div>
      ))}
    </div>
  );
}

interface Group {
  heading: string | null;
  /** Cards before it. */
  start: number;
  cards: (ShownCard | null)[];
}

type HeadingOf = (card: ShownCard | null, previous: string | null) => string | null;

/** Runs of cards that share a heading, from `start` on. */
function groupsOf(cards: readonly (ShownCard | null)[], start: number, headingOf: HeadingOf): Group[] {
  const groups: Group[] = [];
  for (const [i, card] of cards.slice(start).entries()) {
    const last = groups.at(-1);
    const heading = headingOf(card, last?.heading ?? null);
    if (last !== undefined && last.heading === heading) last.cards.push(card);
    else groups.push({ heading, start: start + i, cards: [card] });
  }
  return groups;
}

function slicesOf(cards: readonly (ShownCard | null)[]): (ShownCard | null)[][] {
  return Array.from({ length: Math.ceil(cards.length / SLICE) }, (_, i) => cards.slice(i * SLICE, (i + 1) * SLICE));
}

/** Names the headings; a card on its way belongs to the group before it. Dates are slow to write: each is written once. */
function headings(unit: GroupUnit | null, dates: Dates): HeadingOf {
  const written = new Map<number, string>();
  return (card, previous) => {
    if (unit === null) return null;
    if (card === null) return previous;
    const at = card.lead.publishedAt;
    if (at === null) return 'Undated';
    const heading = written.get(at) ?? dates.format(at, unit === 'day' ? 'full' : unit);
    written.set(at, heading);
    return heading;
  };
}
