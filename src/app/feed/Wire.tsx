import { memo, useId } from 'react';
import type { Card } from '../../core/article.ts';
import type { GroupUnit } from '../../core/facets/groups.ts';
import { kickerOf } from '../../core/front/kicker.ts';
import { useManifest } from '../content/useManifest.ts';
import { type DateForm, formWithin, PublishedTime } from '../layout/dates.tsx';
import { LaterCardMemory } from '../memory/LaterMemory.tsx';
import { MutedCount } from '../mutes/mutes.tsx';
import type { Marker } from '../../core/search/highlight.ts';
import { FeedFoot } from './FeedFoot.tsx';
import { WayIn } from './MetaLine.tsx';
import { Skeleton } from './Skeleton.tsx';
import { CardHeadline, type StoryContext } from './Story.tsx';
import type { FilteredFeed } from './useFeed.ts';
import { loadedOf, useFeedCards } from './useFeedCards.ts';
import { useGroupName } from './useGroupName.ts';
import { useOffscreenHeight } from './useOffscreenHeight.ts';
import * as words from '../../core/words/page.ts';
import '../search/mark.css';
import story from './story.module.css';
import styles from './wire.module.css';

/** Stories that are shown before the reader asks for more. */
const AT_FIRST = 60;
/** Stories that come on and off the screen together, and so many that those far off the screen are blank. */
const SLICE = 60;
const MANY = 300;

/** From so many sources on a headline is bold. */
const WIDELY_COVERED = 4;

interface LineContext extends StoryContext {
  /** Whether a line has nothing but its date and its headline. */
  headlinesOnly: boolean;
  marker: Marker | null;
  form: DateForm;
  /** Of a headline. */
  heading: 'h2' | 'h3';
}

interface WireProps extends StoryContext {
  feed: FilteredFeed;
  /** The feed is that of earlier filters. */
  isStale: boolean;
  headlinesOnly: boolean;
  /** Null: no headings between the stories. */
  unit: GroupUnit | null;
}

/** The stories of a feed, a line for each. */
export default function Wire({ feed, isStale, unit, ...context }: WireProps) {
  const list = useFeedCards(feed, feed, AT_FIRST);
  const { cards, left, muted, ...more } = list;
  const nameOf = useGroupName(unit ?? 'year');
  const leads = loadedOf(list).map(({ lead }) => lead);
  const groups = byName(leads, ({ publishedAt }) => (unit === null ? null : nameOf(publishedAt)));
  return (
    <div className={context.headlinesOnly ? `${styles.wire} ${styles.headlines}` : styles.wire}>
      <MutedCount muted={muted} isAll={cards.length === 0} />
      {groups.map((group, i) => (
        <WireGroup
          key={`${group.name} ${group.start}`}
          name={group.name}
          cards={group.cards}
          isFirst={i === 0}
          isBusy={isStale}
          blankOffscreen={leads.length > MANY}
          form={formWithin(unit)}
          heading={unit === null ? 'h2' : 'h3'}
          marker={feed.marker}
          {...context}
        />
      ))}
      {leads.length < cards.length && more.failure === null && <Skeleton />}
      <FeedFoot left={left} {...more} />
    </div>
  );
}

interface Group {
  /** Null: the stories stand under no heading. */
  name: string | null;
  /** Position of its first story among all, from 0. */
  start: number;
  cards: Card[];
}

interface WireGroupProps extends LineContext, Omit<Group, 'start'> {
  /** Whether it is the first of the page. */
  isFirst: boolean;
  isBusy: boolean;
  /** Whether blank space replaces the stories while they are far off the screen. */
  blankOffscreen: boolean;
}

function WireGroup({ name, cards, isFirst, isBusy, ...context }: WireGroupProps) {
  const heading = useId();
  const slices = Array.from({ length: Math.ceil(cards.length / SLICE) }, (_, i) => i * SLICE);
  const label = isFirst ? { 'aria-label': words.articles } : { 'aria-labelledby': heading };
  return (
    <section className={styles.wireGroup}>
      {name !== null && <h2 id={heading}>{name}</h2>}
      <div role="feed" aria-busy={isBusy} data-by-date={name !== null || undefined} {...label}>
        {slices.map((first) => (
          <WireSlice key={first} start={first} cards={cards.slice(first, first + SLICE)} {...context} />
        ))}
      </div>
    </section>
  );
}

interface WireSliceProps extends LineContext {
  start: number;
  cards: readonly Card[];
  blankOffscreen: boolean;
}

function WireSlice({ start, cards, blankOffscreen, ...context }: WireSliceProps) {
  const { element, height } = useOffscreenHeight(blankOffscreen);
  return (
    <div ref={element} className={styles.slice} style={height === null ? undefined : { blockSize: height }}>
      {height === null &&
        cards.map((card, i) => <Line key={card.id} card={card} position={start + i + 1} {...context} />)}
    </div>
  );
}

interface LineProps extends LineContext {
  card: Card;
  /** In its feed, from 1. */
  position: number;
}

const Line = memo(function Line({
  card,
  position,
  headlinesOnly,
  marker,
  form,
  heading: Heading,
  panelOf,
  openId,
}: LineProps) {
  const headline = useId();
  const manifest = useManifest();
  const panel = panelOf(card.id);
  const sources = card.otherSources + 1;
  return (
    <article
      className={`${story.brief} ${styles.wireLine} ${sources < WIDELY_COVERED ? '' : styles.widelyCovered}`}
      aria-labelledby={headline}
      aria-posinset={position}
      aria-setsize={-1}
      data-open={card.id === openId || undefined}
    >
      <span className={styles.lineDate}>
        {card.publishedAt !== null && <PublishedTime at={card.publishedAt} form={form} />}
      </span>
      <Heading id={headline} lang={card.lang} dir="auto">
        <CardHeadline card={card} panel={panel} marker={marker} />
      </Heading>
      {!headlinesOnly && (
        <>
          <span className={card.url === null ? styles.lineSource : `${styles.lineSource} ${story.out}`}>
            <bdi>{card.provider.name}</bdi>
          </span>
          <span className={styles.lineTopic}>
            <bdi>{kickerOf(card.topics, manifest)}</bdi>
          </span>
        </>
      )}
      <a className={story.open} href={panel} data-panel={card.id}>
        <WayIn card={card} />
      </a>
      <LaterCardMemory card={card} />
    </article>
  );
});

/** Neighbours with the same name share a group. */
function byName(cards: readonly Card[], nameOf: (card: Card) => string | null): Group[] {
  const groups: Group[] = [];
  cards.forEach((card, start) => {
    const name = nameOf(card);
    const last = groups.at(-1);
    if (last !== undefined && last.name === name) last.cards.push(card);
    else groups.push({ name, start, cards: [card] });
  });
  return groups;
}
