import type { Coverage } from '../../core/article.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { countOf } from '../layout/wording.ts';
import { imagesOf } from '../picture/imagesOf.ts';
import { Picture } from '../picture/Picture.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import { ByLine } from './ByLine.tsx';
import { CoverageTimeline } from './CoverageTimeline.tsx';
import { Headline } from './Headline.tsx';
import styles from './article.module.css';

interface MoreCoverageProps {
  article: ShardArticle;
  panelOf: (id: string) => string;
}

/** Coverage of the same story by other sources, each with the reason why it counts as the same story. */
export function MoreCoverage({ article, panelOf }: MoreCoverageProps) {
  const { coverage } = article;
  if (coverage.length === 0) return null;
  const sources = new Set(coverage.map(({ provider }) => provider.key)).size;
  return (
    <section className={styles.section} aria-label="More coverage">
      <h3>More coverage · {countOf(sources, 'source')}</h3>
      <CoverageTimeline own={article.publishedAt} others={coverage.map(({ publishedAt }) => publishedAt)} />
      <ul className={styles.list}>
        {coverage.map((other) => (
          <CoverageEntry
            key={`${other.provider.key} ${other.id ?? other.url ?? other.title}`}
            article={article}
            other={other}
            panelOf={panelOf}
          />
        ))}
      </ul>
    </section>
  );
}

function CoverageEntry({ other, panelOf }: MoreCoverageProps & { other: Coverage }) {
  const panel = other.id === null ? null : panelOf(other.id);
  return (
    <li>
      <div>
        <h4 dir="auto">
          <Headline url={other.url} panel={panel}>
            {other.title}
          </Headline>
        </h4>
        <ByLine article={other} />
        <p className={styles.reason}>
          {sentence(other.reason ?? 'listed by the record')}
          {panel !== null && (
            <>
              {' '}
              ·{' '}
              <ArticleLink to={panel}>
                Details<span className="visually-hidden"> of {other.title}</span>
              </ArticleLink>
            </>
          )}
        </p>
      </div>
      <span className={styles.thumbnail}>
        <Picture images={imagesOf(other)} alt="" source={other.provider.name} />
      </span>
    </li>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
