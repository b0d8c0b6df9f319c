import type { SimilarArticle } from '../../core/article.ts';
import { imagesOf } from '../picture/imagesOf.ts';
import { Picture } from '../picture/Picture.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import { ByLine } from './ByLine.tsx';
import styles from './article.module.css';

/** Articles of the edition that are similar to this one, each with what both have in common. */
export function RelatedArticles({
  articles,
  panelOf,
}: {
  articles: readonly SimilarArticle[];
  panelOf: (id: string) => string;
}) {
  return (
    <section className={styles.section} aria-label="Related articles">
      <h3>Related articles</h3>
      {articles.length === 0 && <p className={styles.reason}>Nothing in this edition is close to it.</p>}
      <ul className={styles.list}>
        {articles.map(({ id, title, image, otherImages, provider, reason, publishedAt }) => (
          <li key={id}>
            <div>
              <h4 dir="auto">
                <ArticleLink to={panelOf(id)}>{title}</ArticleLink>
              </h4>
              <ByLine article={{ provider, publishedAt }} />
              <p className={styles.reason}>{reason}</p>
            </div>
            <ArticleLink className={styles.thumbnail} to={panelOf(id)} tabIndex={-1} aria-hidden="true">
              <Picture images={imagesOf({ image, otherImages })} alt="" source={provider.name} />
            </ArticleLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
