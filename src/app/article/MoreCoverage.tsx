import { Link } from 'react-router-dom';
import type { ShardArticle } from '../../core/format/shard.ts';
import { countOf } from '../layout/wording.ts';
import { Picture } from '../picture/Picture.tsx';
import { ByLine } from './ByLine.tsx';
import { Headline } from './Headline.tsx';
import styles from './article.module.css';

interface MoreCoverageProps {
  article: ShardArticle;
  panelOf: (id: string) => string;
}

/** What other sources have of the same story, as the record lists it. */
export function MoreCoverage({ article, panelOf }: MoreCoverageProps) {
  const { coverage } = article;
  if (coverage.length === 0) return null;
  const sources = new Set(coverage.map(({ provider }) => provider.key)).size;
  return (
    <section className={styles.section} aria-label="More coverage">
      <h3>More coverage · {countOf(sources, 'source')}</h3>
      <ul className={styles.list}>
        {coverage.map((other) => (
          <li key={other.id ?? other.url ?? other.title}>
            <div>
              <h4 dir="auto"><Headline url={other.url} panel={other.id === null ? null : panelOf(other.id)}>{other.title}</Headline></h4>
              <ByLine article={other} />
              {other.id !== null && <p className={styles.reason}><Link to={panelOf(other.id)} preventScrollReset>Open here<span className="visually-hidden">: {other.title}</span></Link></p>}
            </div>
            <span className={styles.thumbnail}>
              <Picture images={other.image === null ? [] : [other.image]} alt="" topic={other.topics[0] ?? article.topics.at(-1) ?? article.kind} source={other.provider.name} title={other.title} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
