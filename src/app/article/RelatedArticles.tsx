import type { SimilarArticle } from '../../core/article.ts';
import { PublishedTime } from '../layout/dates.tsx';
import { imagesOf } from '../picture/imagesOf.ts';
import { useLoadable } from '../picture/loadable.ts';
import { Picture } from '../picture/Picture.tsx';
import { SECTIONS } from './ArticleHead.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import { Section, SubHeading } from './Section.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import * as words from '../../core/words/article.ts';
import styles from './details.module.css';

interface RelatedArticlesProps {
  articles: readonly SimilarArticle[];
  frame: ArticleFrame;
}

/** Articles of the edition that are similar to this one, each with what both have in common. */
export function RelatedArticles({ articles, frame }: RelatedArticlesProps) {
  return (
    <Section frame={frame} id={SECTIONS.related} title={words.relatedArticles}>
      {articles.length === 0 ? (
        <p className={styles.quiet}>{words.nothingClose}</p>
      ) : (
        <ul className={styles.related}>
          {articles.map((other) => (
            <Related key={other.id} other={other} frame={frame} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Related({ other, frame }: { other: SimilarArticle; frame: ArticleFrame }) {
  const { id, title, image, otherImages, provider, reason, publishedAt } = other;
  const images = useLoadable(imagesOf({ image, otherImages }));
  return (
    <li>
      {images.length > 0 && (
        <ArticleLink className={styles.thumbnail} id={id} tabIndex={-1} aria-hidden="true">
          <Picture images={images} alt="" source={provider.name} sizes="10rem" />
        </ArticleLink>
      )}
      <SubHeading frame={frame}>
        <ArticleLink id={id}>{title}</ArticleLink>
      </SubHeading>
      <p className={styles.why}>{reason}</p>
      <p className={styles.quiet}>
        <b dir="auto">{provider.name}</b>
        {publishedAt !== null && <PublishedTime at={publishedAt} form="brief" />}
      </p>
    </li>
  );
}
