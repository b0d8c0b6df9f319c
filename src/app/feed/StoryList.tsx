import { memo, useId } from 'react';
import type { Card } from '../../core/article.ts';
import type { StoryCard } from '../content/useCards.ts';
import { PublishedTime } from '../layout/dates.tsx';
import { useLoadable } from '../picture/loadable.ts';
import { Picture } from '../picture/Picture.tsx';
import type { Marker } from '../../core/search/highlight.ts';
import { Marked } from '../search/Marked.tsx';
import { Snippet, unseenOf } from '../search/Snippet.tsx';
import { Kicker } from './Kicker.tsx';
import { MetaLine } from './MetaLine.tsx';
import { CardHeadline, type StoryContext } from './Story.tsx';
import { useOffscreenHeight } from './useOffscreenHeight.ts';
import { sayWith } from '../layout/sayWith.tsx';
import * as page from '../../core/words/page.ts';
import * as words from '../../core/words/lists.ts';
import '../search/mark.css';
import storyStyles from './story.module.css';
import styles from './list.module.css';

/** Stories that come on and off the screen together. */
const SLICE = 60;
/** With more stories than these, slices far off the screen are blank. */
const MANY = 300;

interface ListContext extends StoryContext {
  marker: Marker | null;
  /** Number of stories in the whole list. */
  count: number;
}

interface StoryListProps extends ListContext {
  stories: readonly StoryCard[];
  busy: boolean;
}

/** Stories one under the other, in the order of a search or of the reader's choice. */
export function StoryList({ stories, busy, ...context }: StoryListProps) {
  const slices = Array.from({ length: Math.ceil(stories.length / SLICE) }, (_, i) => i * SLICE);
  return (
    <div className={styles.list} role="feed" aria-label={page.articles} aria-busy={busy}>
      {slices.map((start) => (
        <ListSlice
          key={start}
          start={start}
          stories={stories.slice(start, start + SLICE)}
          blankOffscreen={stories.length > MANY}
          {...context}
        />
      ))}
    </div>
  );
}

interface ListSliceProps extends ListContext {
  /** Position of its first story in the list, from 0. */
  start: number;
  stories: readonly StoryCard[];
  /** Whether blank space replaces the stories while they are far off the screen. */
  blankOffscreen: boolean;
}

/** It is drawn again only where one of its stories changes, and not where stories come below. */
const ListSlice = memo(function ListSlice({ start, stories, blankOffscreen, ...context }: ListSliceProps) {
  const { element, height } = useOffscreenHeight(blankOffscreen);
  return (
    <div ref={element} style={height === null ? undefined : { blockSize: height }}>
      {height === null &&
        stories.map((story, i) => (
          <ListedStory key={story.lead.id} story={story} position={start + i + 1} {...context} />
        ))}
    </div>
  );
}, isSameSlice);

function isSameSlice({ stories: before, ...a }: ListSliceProps, { stories: after, ...b }: ListSliceProps): boolean {
  return (
    a.start === b.start &&
    a.blankOffscreen === b.blankOffscreen &&
    a.count === b.count &&
    a.marker === b.marker &&
    a.panelOf === b.panelOf &&
    a.openId === b.openId &&
    before.length === after.length &&
    before.every(
      (story, i) =>
        story.lead === after[i]?.lead && story.found === after[i]?.found && story.ordinal === after[i]?.ordinal,
    )
  );
}

interface ListedStoryProps extends ListContext {
  story: StoryCard;
  /** In the list, from 1. */
  position: number;
}

/** One story: its date, the words that were found, where they were found, and a small picture. */
function ListedStory({ story, position, count, marker, panelOf, openId }: ListedStoryProps) {
  const headline = useId();
  const { lead: card, found, ordinal } = story;
  const images = useLoadable(card.images);
  const panel = panelOf(card.id);
  const { excerptTells, missing } = unseenOf(marker, card, found);
  return (
    <article
      className={styles.item}
      aria-labelledby={headline}
      aria-posinset={position}
      aria-setsize={count}
      data-open={card.id === openId || found?.id === openId || undefined}
    >
      <div className={styles.itemDate}>
        {card.publishedAt !== null && <PublishedTime at={card.publishedAt} form="brief" />}
      </div>
      <div className={styles.itemText}>
        <Kicker topics={card.topics} />
        <h2 id={headline} lang={card.lang} dir="auto">
          <CardHeadline card={card} panel={panel} marker={marker} />
        </h2>
        {card.excerpt !== null && (
          <p
            className={excerptTells ? `${storyStyles.standfirst} ${styles.tells}` : storyStyles.standfirst}
            lang={card.lang}
            dir="auto"
          >
            <Marked text={card.excerpt} marker={marker} />
          </p>
        )}
        {marker !== null && ordinal !== null && missing.length > 0 && (
          <Snippet ordinal={ordinal} topics={(found ?? card).topics} missing={missing} marker={marker} />
        )}
        <MetaLine card={card} panel={panel} form={null} />
        {found !== null && <FoundArticle card={found} panel={panelOf(found.id)} marker={marker} />}
      </div>
      {images.length > 0 && (
        <a className={styles.itemPicture} href={panel} data-panel={card.id} tabIndex={-1} aria-hidden="true">
          <Picture images={images} alt="" source={card.provider.name} sizes="10rem" />
        </a>
      )}
    </article>
  );
}

/** The article that was found, under the lead of its story. */
function FoundArticle({ card, panel, marker }: { card: Card; panel: string; marker: Marker | null }) {
  return (
    <p className={styles.found} dir="auto">
      {sayWith(words.foundAt, {
        source: card.provider.name,
        headline: (
          <span lang={card.lang}>
            <CardHeadline card={card} panel={panel} marker={marker} />
          </span>
        ),
      })}
    </p>
  );
}
