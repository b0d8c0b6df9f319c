import type { GroupUnit } from '../../core/facets/groups.ts';
import type { ShownCard } from '../content/useCards.ts';
import type { Search } from '../content/engine.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { FeedCard } from './FeedCard.tsx';
import { useOpenPanel } from './useOpenPanel.ts';
import styles from './feed.module.css';

interface FeedListProps {
  /** Null stands for a card on its way. */
  cards: readonly (ShownCard | null)[];
  count: number;
  mark: Search['mark'] | null;
  /** The address of an article's panel. */
  panelOf: (id: string) => string;
  openId: string | null;
  busy: boolean;
  /** The first card large. */
  withLead: boolean;
  /** Null: no headings between the cards. */
  unit: GroupUnit | null;
}

/** The cards, in groups under their dates. */
export function FeedList({ cards, count, mark, panelOf, openId, busy, withLead, unit }: FeedListProps) {
  const dates = useDates();
  const render = (card: ShownCard | null, index: number) => {
    const lead = withLead && index === 0;
    if (card === null) return <Skeleton key={`skeleton ${index}`} lead={lead} />;
    return (
      <FeedCard key={card.lead.id} card={card.lead} found={card.found} panelOf={panelOf} mark={mark} lead={lead} open={card.lead.id === openId || card.found?.id === openId} position={index + 1} count={count} />
    );
  };
  const rest = withLead ? cards.slice(1) : cards;
  const offset = cards.length - rest.length;
  return (
    <div role="feed" aria-label="Articles" aria-busy={busy} className={styles.feed} onClick={useOpenPanel()}>
      {withLead && cards[0] !== undefined && render(cards[0], 0)}
      {groupsOf(rest, unit, dates).map((group) => (
        <div key={`${group.name} ${group.start}`} className={styles.group}>
          {group.name !== null && <div className={styles.date}>{group.name}</div>}
          <div className={styles.grid}>{group.cards.map((card, i) => render(card, offset + group.start + i))}</div>
        </div>
      ))}
    </div>
  );
}

interface Group {
  name: string | null;
  start: number;
  cards: (ShownCard | null)[];
}

/** Runs of cards that share a heading; a card on its way belongs to the group before it. */
function groupsOf(cards: readonly (ShownCard | null)[], unit: GroupUnit | null, dates: Dates): Group[] {
  const groups: Group[] = [];
  cards.forEach((card, start) => {
    const name = unit === null ? null : nameOf(card, unit, groups.at(-1)?.name ?? null, dates);
    const last = groups.at(-1);
    if (last !== undefined && last.name === name) last.cards.push(card);
    else groups.push({ name, start, cards: [card] });
  });
  return groups;
}

function nameOf(card: ShownCard | null, unit: GroupUnit, previous: string | null, dates: Dates): string | null {
  if (card === null) return previous;
  if (card.lead.publishedAt === null) return 'Undated';
  return dates.format(card.lead.publishedAt, unit === 'day' ? 'full' : unit);
}

function Skeleton({ lead }: { lead: boolean }) {
  return (
    <div className={`${lead ? styles.lead : styles.card} ${styles.skeleton}`} aria-hidden="true">
      <span className={styles.picture} />
      <span className={styles.text}><i /><i /><i /></span>
    </div>
  );
}
