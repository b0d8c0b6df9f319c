import { memo, useId } from 'react';
import { Link } from 'react-router-dom';
import type { Card } from '../../core/article.ts';
import { formatFilters, noFilters } from '../../core/filters.ts';
import { labelKey } from '../../core/label.ts';
import { ByLine } from '../article/ByLine.tsx';
import { Headline } from '../article/Headline.tsx';
import type { Search } from '../content/engine.ts';
import { countOf } from '../layout/wording.ts';
import { Picture } from '../picture/Picture.tsx';
import { Marked } from '../search/Marked.tsx';
import styles from './feed.module.css';

const TOPICS_ON_CARD = 3;

interface FeedCardProps {
  card: Card;
  /** The address of the article's panel, filters kept. */
  panel: string;
  mark: Search['mark'] | null;
  /** The large card at the head of the feed. */
  lead: boolean;
  /** Its panel is open. */
  open: boolean;
  /** Its place in the feed, from 1. */
  position: number;
  count: number;
}

/** One article of the feed. The headline leads to the original; the picture and "Related" to the panel. */
export const FeedCard = memo(function FeedCard({ card, panel, mark, lead, open, position, count }: FeedCardProps) {
  const headline = useId();
  return (
    <article className={lead ? styles.lead : styles.card} aria-labelledby={headline} aria-posinset={position} aria-setsize={count} data-open={open || undefined}>
      <Link className={styles.picture} to={panel} tabIndex={-1} aria-hidden="true" preventScrollReset>
        <Picture images={card.images} alt="" topic={card.topics.at(-1) ?? card.kind} source={card.provider.name} title={card.title} eager={position === 1} />
      </Link>
      <div className={styles.text}>
        <h2 id={headline} className={styles.headline} dir="auto">
          <Headline url={card.url} panel={panel}><Marked text={card.title} mark={mark} /></Headline>
        </h2>
        {card.excerpt !== null && <p className={styles.excerpt} dir="auto"><Marked text={card.excerpt} mark={mark} /></p>}
        <ByLine article={card} form={lead ? 'day' : 'short'} />
        <div className={styles.actions}>
          <Link className={styles.more} to={panel} preventScrollReset data-panel={card.id}>
            {card.otherSources > 0 && `+${countOf(card.otherSources, 'source')} · `}Related
            <span className="visually-hidden"> to {card.title}</span>
          </Link>
          {lead && <CardTopics topics={card.topics} />}
        </div>
      </div>
    </article>
  );
});

function CardTopics({ topics }: { topics: readonly string[] }) {
  return (
    <ul className={styles.topics}>
      {topics.slice(0, TOPICS_ON_CARD).map((topic) => (
        <li key={topic}><Link to={`/${formatFilters({ ...noFilters, topics: [labelKey(topic)] })}`} dir="auto">{topic}</Link></li>
      ))}
    </ul>
  );
}
