import { memo, useId, useMemo } from 'react';
import type { Card } from '../../core/article.ts';
import { type BlockSpan, composeBlock, cutBlocks } from '../../core/front/blocks.ts';
import { frontStoryOf } from '../../core/front/frontStory.ts';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { useManifest } from '../content/useManifest.ts';
import { DayName } from '../layout/clock.tsx';
import { type DateForm, formWithin } from '../layout/dates.tsx';
import { countOfStories } from '../layout/wording.ts';
import { MutedCount } from '../mutes/mutes.tsx';
import { FeedFoot } from './FeedFoot.tsx';
import { Skeleton } from './Skeleton.tsx';
import { Story, type StoryContext } from './Story.tsx';
import { Cells } from './TopStories.tsx';
import { type FeedCards, loadedOf } from './useFeedCards.ts';
import { useGroupName } from './useGroupName.ts';
import { useOffscreenHeight } from './useOffscreenHeight.ts';
import * as words from '../../core/words/page.ts';
import { sayCount } from '../../core/words/count.ts';
import grid from './grid.module.css';
import styles from './groups.module.css';

/** With more stories than these, blocks far off the screen are blank. */
const MANY = 300;

interface StoryGroupsProps extends StoryContext {
  /** From the newest on. */
  stories: FeedCards;
  unit: GroupUnit;
  /** The name of the first feed where it is the first of the page. Null: all feeds have the names of their groups. */
  firstName: string | null;
  /** Stories that stand above all groups. */
  above?: readonly Card[];
  /** Stories that the page shows before others come. */
  shown?: number;
}

/**
 * Stories under the days, months or years of their dates, each group edited by rank, and the way to more. A block comes
 * when all of its stories are there, or when no more can be had.
 */
export default function StoryGroups({ stories, unit, firstName, above = [], shown, ...context }: StoryGroupsProps) {
  const { cards, left, muted, ...more } = stories;
  const nameOf = useGroupName(unit);
  const loaded = loadedOf(stories).map(({ lead }) => lead);
  const isLoaded = loaded.length === cards.length;
  const names = loaded.map(({ publishedAt }) => nameOf(publishedAt));
  const begun = new Set(above.map(({ publishedAt }) => nameOf(publishedAt)));
  const blocks = cutBlocks(names, (isLoaded && left === 0) || more.failure !== null, shown);
  const held = isLoaded ? loaded.length - (blocks.at(-1)?.end ?? 0) : 0;
  return (
    <>
      <MutedCount muted={muted} isAll={cards.length === 0 && above.length === 0} />
      {byGroup(blocks).map((group, i) => (
        <StoryGroup
          key={`${group[0]?.group} ${group[0]?.start}`}
          blocks={group}
          cards={loaded}
          name={i === 0 ? firstName : null}
          mayBeToday={unit === 'day' && i < 2}
          isBegun={begun.has(group[0]?.group ?? '')}
          form={formWithin(unit)}
          {...context}
        />
      ))}
      {!isLoaded && more.failure === null && <Skeleton />}
      <FeedFoot left={left + held} {...more} />
    </>
  );
}

interface StoryGroupProps extends StoryContext {
  form: DateForm;
  blocks: readonly BlockSpan[];
  cards: readonly Card[];
  name: string | null;
  /** Whether it may be today's or yesterday's, by the reader's clock. */
  mayBeToday: boolean;
  /** Whether other stories of the group stand above all groups. */
  isBegun: boolean;
}

function StoryGroup({ blocks, cards, name, mayBeToday, isBegun, ...context }: StoryGroupProps) {
  const heading = useId();
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return null;
  const count = last.isLast ? last.end - first.start : -1;
  const at = cards[first.start]?.publishedAt ?? null;
  return (
    <section className={styles.storyGroup}>
      <header className={styles.groupTitle}>
        <h2 id={heading}>{first.group}</h2>
        {mayBeToday && at !== null && <DayName at={at} />}
        {count > 0 && <span>{isBegun ? sayCount(words.moreCount, count) : countOfStories(count)}</span>}
      </header>
      <div role="feed" {...(name === null ? { 'aria-labelledby': heading } : { 'aria-label': name })}>
        {blocks.map((block) => (
          <StoryBlock
            key={block.start}
            cards={cards.slice(block.start, block.end)}
            isFirst={block.isFirst}
            start={block.start - first.start + 1}
            count={count}
            blankOffscreen={cards.length > MANY}
            {...context}
          />
        ))}
      </div>
    </section>
  );
}

interface StoryBlockProps extends StoryContext {
  form: DateForm;
  cards: readonly Card[];
  isFirst: boolean;
  /** The place of its first story in its feed, from 1. */
  start: number;
  count: number;
  /** Whether blank space replaces the stories while they are far off the screen. */
  blankOffscreen: boolean;
}

/** It is drawn again only where one of its stories changes. */
const StoryBlock = memo(function StoryBlock({
  cards,
  isFirst,
  start,
  count,
  blankOffscreen,
  ...context
}: StoryBlockProps) {
  const manifest = useManifest();
  const { element, height } = useOffscreenHeight(blankOffscreen);
  const { head, side, rows, briefs } = useMemo(
    () =>
      composeBlock(
        cards.map((card) => frontStoryOf(card, manifest)),
        isFirst,
      ),
    [cards, isFirst, manifest],
  );
  const headCard = head === null ? undefined : cards[head];
  const sideStart = start + (head === null ? 0 : 1);
  const rowsStart = sideStart + side.length;
  const storiesIn = (list: typeof rows) => list.flat(2).length;
  return (
    <div ref={element} className={styles.block} style={height === null ? undefined : { blockSize: height }}>
      {height === null && (
        <>
          {headCard && (
            <div className={`${grid.grid} ${grid.ruled} ${side.length === 0 ? styles.alone : styles.groupHead}`}>
              <Story card={headCard} rank="second" heading="h3" position={start} count={count} {...context} />
              {side.length > 0 && <Cells cells={[side]} cards={cards} start={sideStart} count={count} {...context} />}
            </div>
          )}
          {rows.map((row, i) => (
            <div key={i} className={`${grid.grid} ${grid.ruled} ${grid.row} ${styles.groupRow}`}>
              <Cells
                cells={row}
                cards={cards}
                start={rowsStart + storiesIn(rows.slice(0, i))}
                count={count}
                {...context}
              />
            </div>
          ))}
          {briefs.length > 0 && (
            <div className={`${grid.grid} ${grid.ruled} ${styles.briefs}`}>
              {briefs.map((brief, i) => {
                const card = cards[brief];
                return (
                  card && (
                    <Story
                      key={card.id}
                      card={card}
                      rank="brief"
                      // A brief that closes a row alone, or with one other, has the room.
                      hasStandfirst={i >= briefs.length - (briefs.length % 3)}
                      heading="h3"
                      position={rowsStart + storiesIn(rows) + i}
                      count={count}
                      {...context}
                    />
                  )
                );
              })}
            </div>
          )}
        </>
      )}
    </div>
  );
}, isSameBlock);

function isSameBlock({ cards: before, ...a }: StoryBlockProps, { cards: after, ...b }: StoryBlockProps): boolean {
  return (
    a.isFirst === b.isFirst &&
    a.form === b.form &&
    a.start === b.start &&
    a.count === b.count &&
    a.blankOffscreen === b.blankOffscreen &&
    a.panelOf === b.panelOf &&
    a.openId === b.openId &&
    before.length === after.length &&
    before.every((card, i) => card === after[i])
  );
}

function byGroup(blocks: readonly BlockSpan[]): BlockSpan[][] {
  const groups: BlockSpan[][] = [];
  for (const block of blocks) {
    if (block.isFirst) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  return groups;
}
