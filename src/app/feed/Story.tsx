import { memo, type ReactNode, useId } from 'react';
import type { Card } from '../../core/article.ts';
import { Headline } from '../article/Headline.tsx';
import { type DateForm, PublishedTime } from '../layout/dates.tsx';
import { Picture } from '../picture/Picture.tsx';
import type { Marker } from '../../core/search/highlight.ts';
import { Marked } from '../search/Marked.tsx';
import { Kicker } from './Kicker.tsx';
import { MetaLine } from './MetaLine.tsx';
import styles from './story.module.css';

/** How large a story stands on the page. */
export type Rank = 'lead' | 'second' | 'card' | 'brief';

/** What all stories of a feed share. */
export interface StoryContext {
  /** The address of an article's panel. It keeps the filters. */
  panelOf: (id: string) => string;
  openId: string | null;
}

interface StoryProps extends StoryContext {
  card: Card;
  rank: Rank;
  heading: 'h2' | 'h3';
  /** In its feed, from 1. */
  position: number;
  /** Number of stories in its feed. -1 where it is unknown. */
  count: number;
  /** How its date is written. */
  form?: DateForm;
  /** False where another picture stands for its column. */
  showsPicture?: boolean;
  /** Whether the date stands before the headline. */
  isDatedFirst?: boolean;
  /** Whether a brief has the room for its standfirst. All other ranks have it. */
  hasStandfirst?: boolean;
  /** What follows the story's own lines. */
  children?: ReactNode;
}

/** One story. The headline leads to the original, the picture and the underlined word open the article (`useOpenPanel`). */
export const Story = memo(function Story({
  card,
  rank,
  heading: Heading,
  position,
  count,
  panelOf,
  openId,
  form = 'brief',
  showsPicture = rank !== 'brief',
  isDatedFirst = false,
  hasStandfirst = rank !== 'brief',
  children,
}: StoryProps) {
  const headline = useId();
  const panel = panelOf(card.id);
  const isPictured = showsPicture && card.images.length > 0;
  const picture = isPictured && (
    <a className={styles.picture} href={panel} data-panel={card.id} tabIndex={-1} aria-hidden="true">
      <Picture images={card.images} alt="" source={card.provider.name} isFirst={rank === 'lead'} />
    </a>
  );
  const text = (
    <>
      {isDatedFirst && card.publishedAt !== null && <PublishedTime at={card.publishedAt} form={form} />}
      {rank !== 'brief' && <Kicker topics={card.topics} />}
      <Heading id={headline} lang={card.lang} dir="auto">
        <CardHeadline card={card} panel={panel} marker={null} />
      </Heading>
      {card.excerpt !== null && hasStandfirst && (
        <p className={styles.standfirst} lang={card.lang} dir="auto">
          {card.excerpt}
        </p>
      )}
      <MetaLine card={card} panel={panel} isLead={rank === 'lead'} form={isDatedFirst ? null : form} />
    </>
  );
  return (
    <article
      className={`${styles.story} ${styles[rank]} ${isPictured ? styles.pictured : styles.plain} ${fitOf(card.title)}`}
      aria-labelledby={headline}
      aria-posinset={position}
      aria-setsize={count}
      data-open={card.id === openId || undefined}
    >
      {rank !== 'lead' && picture}
      {rank === 'card' && isPictured ? <div className={styles.text}>{text}</div> : text}
      {rank === 'lead' && picture}
      {children}
    </article>
  );
});

/** The styles of a headline that needs smaller type where it stands large. */
function fitOf({ length }: string): string {
  return `${length > 60 ? styles.long : ''} ${length > 120 ? styles.endless : ''}`;
}

/** The headline of a card: a link to the original, else to the article. */
export function CardHeadline({ card, panel, marker }: { card: Card; panel: string; marker: Marker | null }) {
  const headline = <Marked text={card.title} marker={marker} />;
  return card.url === null ? (
    <a href={panel} data-panel={card.id}>
      {headline}
    </a>
  ) : (
    <Headline url={card.url}>{headline}</Headline>
  );
}
