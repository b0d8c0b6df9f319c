import { memo, useId } from 'react';
import type { Card } from '../../core/article.ts';
import { formatFilters, noFilters } from '../../core/filters.ts';
import { CARDS_IN_BOOTSTRAP } from '../../core/format/bootstrap.ts';
import { labelKey } from '../../core/label.ts';
import { ByLine } from '../article/ByLine.tsx';
import { Headline } from '../article/Headline.tsx';
import { PublishedTime } from '../layout/dates.tsx';
import { Link } from '../layout/Link.tsx';
import { countOf } from '../layout/wording.ts';
import { Picture } from '../picture/Picture.tsx';
import type { Marker } from '../../core/search/highlight.ts';
import { Marked } from '../search/Marked.tsx';
import { Snippet, unseenOf } from '../search/Snippet.tsx';
import styles from './card.module.css';

const TOPICS_ON_CARD = 3;

/** Id of the last part of the large card. index.html delays the first paint until it is there. */
const LEAD_END = 'lead-end';

interface FeedCardProps {
  card: Card;
  /** The article of the story that was found. Null where it is the lead. */
  found: Card | null;
  /** The article that a search found. Null where there is none, or its card is loading. */
  ordinal: number | null;
  /** The address of an article's panel. It keeps the filters. */
  panelOf: (id: string) => string;
  marker: Marker | null;
  /** Whether it is the large card at the head of the feed. */
  lead: boolean;
  /** Whether it stands under a heading, so that its headline is a heading below that. */
  underHeading: boolean;
  /** Whether its panel is open. */
  open: boolean;
  /** In the feed, from 1. */
  position: number;
  /** Number of cards in the whole feed. */
  count: number;
}

/** One story of the feed. The headline links to the original, the picture and "Related" open the panel (`useOpenPanel`). */
export const FeedCard = memo(function FeedCard({
  card,
  found,
  ordinal,
  panelOf,
  marker,
  lead,
  underHeading,
  open,
  position,
  count,
}: FeedCardProps) {
  const headline = useId();
  const Heading = underHeading ? 'h3' : 'h2';
  const panel = panelOf(card.id);
  const { excerptTells, missing } = unseenOf(marker, card, found);
  return (
    <article
      className={lead ? styles.lead : position > CARDS_IN_BOOTSTRAP ? `${styles.card} ${styles.below}` : styles.card}
      aria-labelledby={headline}
      aria-posinset={position}
      aria-setsize={count}
      data-open={open || undefined}
    >
      <a className={styles.picture} href={panel} data-panel={card.id} tabIndex={-1} aria-hidden="true">
        <Picture
          images={card.images}
          alt=""
          topics={card.topics}
          kind={card.kind}
          source={card.provider.name}
          title={card.title}
          eager={position === 1}
        />
      </a>
      <div className={styles.text}>
        <Heading id={headline} className={styles.headline} dir="auto">
          <CardHeadline card={card} panel={panel} marker={marker} />
        </Heading>
        {card.excerpt !== null && (
          <p className={excerptTells ? `${styles.excerpt} ${styles.tells}` : styles.excerpt} dir="auto">
            <Marked text={card.excerpt} marker={marker} />
          </p>
        )}
        {marker !== null && ordinal !== null && missing.length > 0 && (
          <Snippet ordinal={ordinal} topics={(found ?? card).topics} missing={missing} marker={marker} />
        )}
        <ByLine article={card} form={lead ? 'day' : 'short'} />
        {found !== null && <FoundArticle card={found} panel={panelOf(found.id)} marker={marker} />}
        <div id={lead ? LEAD_END : undefined} className={styles.actions}>
          <a className={styles.more} href={panel} data-panel={card.id}>
            {card.otherSources > 0 && `+${countOf(card.otherSources, 'source')} · `}Related
            <span className="visually-hidden"> to {card.title}</span>
          </a>
          {card.newestAt !== null && (
            <span className={styles.freshness}>
              newest <PublishedTime at={card.newestAt} />
            </span>
          )}
          {lead && <CardTopics topics={card.topics} />}
        </div>
      </div>
    </article>
  );
});

/** The article that was found, under the lead of its story. */
function FoundArticle({ card, panel, marker }: { card: Card; panel: string; marker: Marker | null }) {
  return (
    <p className={styles.found} dir="auto">
      Found at {card.provider.name}: <CardHeadline card={card} panel={panel} marker={marker} />
    </p>
  );
}

function CardHeadline({ card, panel, marker }: { card: Card; panel: string; marker: Marker | null }) {
  const headline = <Marked text={card.title} marker={marker} />;
  return card.url === null ? (
    <a href={panel} data-panel={card.id}>
      {headline}
    </a>
  ) : (
    <Headline url={card.url}>{headline}</Headline>
  );
}

function CardTopics({ topics }: { topics: readonly string[] }) {
  return (
    <ul className={styles.topics}>
      {topics.slice(0, TOPICS_ON_CARD).map((topic) => (
        <li key={topic}>
          <Link to={`/${formatFilters({ ...noFilters, topics: [labelKey(topic)] })}`} dir="auto">
            {topic}
          </Link>
        </li>
      ))}
    </ul>
  );
}
