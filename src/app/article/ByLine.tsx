import { kindLabel } from '../../core/label.ts';
import { type DateForm, PublishedTime } from '../layout/dates.tsx';
import { formatDuration } from './duration.ts';
import styles from './byline.module.css';

interface ByLineProps {
  article: {
    provider: { name: string };
    publishedAt: number | null;
    kind?: string;
    duration?: string | null;
    published?: boolean;
  };
  form?: DateForm;
}

/** Source and date of an article, its kind and length, and whether its publisher holds it back. */
export function ByLine({ article, form = 'short' }: ByLineProps) {
  const { provider, publishedAt, kind = 'article', duration = null, published = true } = article;
  const length = duration === null ? null : formatDuration(duration);
  return (
    <p className={styles.byline}>
      <b dir="auto">{provider.name}</b>
      {publishedAt !== null && <PublishedTime at={publishedAt} form={form} />}
      {kind !== 'article' && <span>{kindLabel(kind)}</span>}
      {length !== null && <span>{length}</span>}
      {!published && (
        <span className={styles.unpublished} title="Held back by the records’ own publisher">
          Unpublished
        </span>
      )}
    </p>
  );
}
