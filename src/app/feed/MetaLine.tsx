import type { Card } from '../../core/article.ts';
import { kindLabel } from '../../core/label.ts';
import { formatDuration } from '../article/duration.ts';
import { useLoadedBootstrap } from '../content/LoadedBootstrap.tsx';
import { type DateForm, PublishedTime } from '../layout/dates.tsx';
import { countOfSources } from '../layout/wording.ts';
import { LaterCardMemory } from '../memory/LaterMemory.tsx';
import * as words from '../../core/words/page.ts';
import { say, type TextWith } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './story.module.css';

interface MetaLineProps {
  card: Card;
  /** The address of its article. */
  panel: string;
  isLead?: boolean;
  /** How the date is written. Null where it stands elsewhere. */
  form: DateForm | null;
}

/**
 * Under a headline: who published it, what kind of thing it is, the way to the article here, and when: what the reader's
 * clock may change comes last, and moves nothing.
 */
export function MetaLine({ card, panel, isLead = false, form }: MetaLineProps) {
  const { provider, publishedAt, kind, duration } = card;
  const length = duration === null ? null : formatDuration(duration);
  const isOnlySource = useLoadedBootstrap()?.manifest.facets['providers']?.total === 1;
  return (
    <p className={styles.meta}>
      {!isOnlySource && (
        <b className={card.url === null ? undefined : styles.out}>
          <bdi>{provider.name}</bdi>
        </b>
      )}
      {kind !== 'article' && <span>{kindLabel(kind)}</span>}
      {length !== null && <span>{length}</span>}
      <a className={styles.open} href={panel} data-panel={card.id}>
        <WayIn card={card} isLead={isLead} />
      </a>
      {form !== null && publishedAt !== null && <PublishedTime at={publishedAt} form={form} />}
      <LaterCardMemory card={card} />
    </p>
  );
}

/** The words that open an article: what else there is to it. Its title is only read out. */
export function WayIn({ card, isLead = false }: { card: Card; isLead?: boolean }) {
  const [seen, whole] = wayInOf(card, isLead);
  return (
    <>
      {`${seen} `}
      <span className="visually-hidden">{say(whole, card)}</span>
    </>
  );
}

function wayInOf({ otherSources, hasRelated }: Card, isLead: boolean): [seen: string, whole: TextWith<'title'>] {
  if (otherSources === 0) return hasRelated ? [words.related, words.relatedTo] : [words.details, words.detailsOf];
  const sources = otherSources + 1;
  return [isLead ? sayCount(words.sourcesAndRelated, sources) : countOfSources(sources), words.sourcesOn];
}
