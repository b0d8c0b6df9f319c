import { useId, useMemo } from 'react';
import type { GroupUnit } from '../../core/facets/groups.ts';
import type { StoryCard } from '../content/useCards.ts';
import { type Dates, useDates } from '../layout/dates.tsx';
import { CardOrSkeleton, CardSlice, type CardContext, SLICE } from './CardSlice.tsx';
import { useOpenPanel } from './useOpenPanel.ts';
import styles from './feed.module.css';

/** With more cards than these, slices far off the screen are blank. */
const MANY = 300;

interface FeedListProps extends CardContext {
  /** Null stands for a card that is loading. */
  cards: readonly (StoryCard | null)[];
  busy: boolean;
  /** Whether the first card is large. */
  withLead: boolean;
  /** Null: no headings between the cards. */
  unit: GroupUnit | null;
}

/** The cards, in groups under their dates. Each group is a feed of its own, because a feed holds nothing but articles. */
export function FeedList({ cards, busy, withLead, unit, ...context }: FeedListProps) {
  const dates = useDates();
  const id = useId();
  const headingOf = useMemo(() => headings(unit, dates), [unit, dates]);
  const lead = withLead ? cards[0] : undefined;
  const groups = groupsOf(cards, lead === undefined ? 0 : 1, headingOf);
  const untitled = groups[0]?.heading === null ? groups.shift() : undefined;
  const slices = ({ cards: inGroup, start, heading }: Group) =>
    slicesOf(inGroup).map((slice, i) => (
      <CardSlice
        key={i}
        start={start + i * SLICE}
        cards={slice}
        underHeading={heading !== null}
        blankOffscreen={cards.length > MANY}
        {...context}
      />
    ));
  const hasFirst = lead !== undefined || untitled !== undefined;
  return (
    <div className={styles.feed} aria-busy={busy} onClick={useOpenPanel()}>
      {hasFirst && (
        <div role="feed" aria-label="Articles" aria-busy={busy}>
          {lead !== undefined && <CardOrSkeleton card={lead} position={1} lead underHeading={false} {...context} />}
          {untitled && slices(untitled)}
        </div>
      )}
      {groups.map((group, i) => (
        <section key={`${group.heading} ${group.start}`}>
          <h2 id={`${id}${group.start}`} className={styles.date}>
            {group.heading}
          </h2>
          <div
            role="feed"
            {...(i === 0 && !hasFirst ? { 'aria-label': 'Articles' } : { 'aria-labelledby': `${id}${group.start}` })}
            aria-busy={busy}
          >
            {slices(group)}
          </div>
        </section>
      ))}
    </div>
  );
}

interface Group {
  heading: string | null;
  /** Position of the first card in the feed, from 0. */
  start: number;
  cards: (StoryCard | null)[];
}

type HeadingOf = (card: StoryCard | null, previous: string | null) => string | null;

/** Groups the cards from position `start` on. Neighbours with the same heading share a group. */
function groupsOf(cards: readonly (StoryCard | null)[], start: number, headingOf: HeadingOf): Group[] {
  const groups: Group[] = [];
  for (const [i, card] of cards.slice(start).entries()) {
    const last = groups.at(-1);
    const heading = headingOf(card, last?.heading ?? null);
    if (last !== undefined && last.heading === heading) last.cards.push(card);
    else groups.push({ heading, start: start + i, cards: [card] });
  }
  return groups;
}

function slicesOf(cards: readonly (StoryCard | null)[]): (StoryCard | null)[][] {
  return Array.from({ length: Math.ceil(cards.length / SLICE) }, (_, i) => cards.slice(i * SLICE, (i + 1) * SLICE));
}

/** Gives the heading of a card. A card that is loading takes the heading before it. Dates are slow to format: each is formatted once. */
function headings(unit: GroupUnit | null, dates: Dates): HeadingOf {
  const formatted = new Map<number, string>();
  return (card, previous) => {
    if (unit === null) return null;
    if (card === null) return previous;
    const at = card.lead.publishedAt;
    if (at === null) return 'Undated';
    const heading = formatted.get(at) ?? dates.format(at, unit === 'day' ? 'full' : unit);
    formatted.set(at, heading);
    return heading;
  };
}
