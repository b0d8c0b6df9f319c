import { Fragment } from 'react';
import type { Card } from '../../core/article.ts';
import type { OtherHeadline } from '../../core/format/bootstrap.ts';
import type { Cell } from '../../core/front/cells.ts';
import type { Top } from '../../core/front/top.ts';
import { type DateForm, type Dates, useDates } from '../layout/dates.tsx';
import { AlsoReported } from './AlsoReported.tsx';
import { useHydrated } from '../layout/useHydrated.ts';
import { Story, type StoryContext } from './Story.tsx';
import * as words from '../../core/words/page.ts';
import grid from './grid.module.css';
import latestStyles from './latest.module.css';
import secondsStyles from './seconds.module.css';
import styles from './top.module.css';

/**
 * Ids of marks in the top. index.html delays the first paint until one is there, so that the first screen is painted at once:
 * on a phone the lead and what follows it, on wider screens the seconds and the latest too.
 */
const FIRST_SCREENS = { phone: 'first-screen-phone', wide: 'first-screen' };

interface TopStoriesProps extends StoryContext {
  /** Its numbers are positions in `cards`. */
  top: Top;
  cards: readonly Card[];
  /** What other sources say of the lead's story. */
  also: readonly OtherHeadline[];
}

/** The head of the front page: the lead, two seconds and the latest side by side, and a row of cells beneath. */
export function TopStories({ top, cards, also, ...context }: TopStoriesProps) {
  const { lead, seconds, latest, row } = top;
  const latestCards = pick(cards, latest);
  const isTimed = areOfOneWeek(latestCards);
  const dates = useDates();
  const isHydrated = useHydrated();
  const leadCard = lead === null ? undefined : cards[lead];
  if (leadCard === undefined) return null;
  const first = { heading: 'h2', count: 1 + seconds.length, ...context } as const;
  return (
    <div className={topClass(top, leadCard)} data-rendered={!isHydrated || undefined}>
      <div role="feed" aria-label={words.articles} className={grid.ruled}>
        <Story card={leadCard} rank="lead" position={1} {...first}>
          {also.length > 0 && <AlsoReported headlines={also} panelOf={context.panelOf} />}
        </Story>
        {seconds.length > 0 && (
          <div className={`${grid.cell} ${secondsStyles.seconds}`}>
            {pick(cards, seconds).map((card, i) => (
              <Fragment key={card.id}>
                <Story
                  card={card}
                  rank="second"
                  showsPicture={i === 0 || cards[seconds[0] ?? 0]?.images.length === 0}
                  position={i + 2}
                  {...first}
                />
                {i === 0 && <i id={FIRST_SCREENS.phone} hidden />}
              </Fragment>
            ))}
          </div>
        )}
      </div>
      {latest.length > 0 && (
        <section className={`${grid.column} ${latestStyles.latest} ${isTimed ? latestStyles.timed : ''}`}>
          <h2 id="latest" className="label">
            {words.latest}
          </h2>
          <div role="feed" aria-labelledby="latest" data-by-date>
            {latestCards.map((card, i) => (
              <Story
                key={card.id}
                card={card}
                rank="brief"
                form={isTimed && isLongAgo(card, dates) ? 'monthDay' : 'brief'}
                isDatedFirst={isTimed}
                heading="h3"
                position={i + 1}
                count={latest.length}
                {...context}
              />
            ))}
          </div>
        </section>
      )}
      <i id={FIRST_SCREENS.wide} hidden />
      {row.length > 0 && (
        <section className={styles.topRow}>
          <h2 id="more-top-stories" className="visually-hidden">
            {words.moreTopStories}
          </h2>
          <div role="feed" aria-labelledby="more-top-stories" className={`${grid.ruled} ${grid.row}`}>
            <Cells cells={row} cards={cards} start={1} count={row.flat().length} {...context} />
          </div>
        </section>
      )}
    </div>
  );
}

interface CellsProps extends StoryContext {
  form?: DateForm;
  /** Their numbers are positions in `cards`. */
  cells: readonly Cell[];
  cards: readonly Card[];
  /** The place of the first story in its feed, from 1. */
  start: number;
  /** The number of stories in that feed. */
  count: number;
}

/** A row of cells. Stories that share one stand one above the other. */
export function Cells({ cells, cards, start, count, ...context }: CellsProps) {
  return cells.map((cell, i) => (
    <div key={cell[0]} className={grid.cell}>
      {pick(cards, cell).map((card, j) => (
        <Story
          key={card.id}
          card={card}
          rank="card"
          heading="h3"
          position={start + cells.slice(0, i).flat().length + j}
          count={count}
          {...context}
        />
      ))}
    </div>
  ));
}

function pick(cards: readonly Card[], positions: readonly number[]): Card[] {
  return positions.map((position) => cards[position]).filter((card) => card !== undefined);
}

/** Milliseconds. Within it a weekday or a time tells when. */
const WEEK = 7 * 24 * 3_600_000;

/** Whether a brief date is told by its month. In one week the day says more. */
function isLongAgo({ publishedAt }: Card, { format }: Dates): boolean {
  return publishedAt !== null && format(publishedAt, 'brief') === format(publishedAt, 'monthYear');
}

/** Whether stories, newest first, are of one week. Dates of a longer time say less, and so come after the headlines. */
function areOfOneWeek(cards: readonly Card[]): boolean {
  return (cards[0]?.publishedAt ?? 0) - (cards.at(-1)?.publishedAt ?? 0) <= WEEK;
}

function topClass({ latest, row }: Top, lead: Card): string | undefined {
  return [
    grid.grid,
    styles.top,
    lead.images.length === 0 && styles.typeset,
    latest.length === 0 && styles.withoutLatest,
    row.length === 3 && styles.besideRow,
  ]
    .filter((name) => name !== false)
    .join(' ');
}
