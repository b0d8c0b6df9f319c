import { archiveAddress } from '../../core/address.ts';
import { formatFilters, noFilters, withChosen } from '../../core/filters.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { kindLabel, labelKey } from '../../core/label.ts';
import { PublishedTime } from '../layout/dates.tsx';
import { Link } from '../layout/Link.tsx';
import { countOf } from '../layout/wording.ts';
import { Picture } from '../picture/Picture.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import { Body } from './Body.tsx';
import { ByLine } from './ByLine.tsx';
import { formatDuration } from './duration.ts';
import { Headline } from './Headline.tsx';
import { MoreCoverage } from './MoreCoverage.tsx';
import { Player } from './Player.tsx';
import { ProviderLogo } from './ProviderLogo.tsx';
import { RelatedArticles } from './RelatedArticles.tsx';
import styles from './article.module.css';
import panelStyles from './panel.module.css';

/** All details of one article, and the link to its original. */
export function ArticleDetails({ article, search }: { article: ShardArticle; search: string }) {
  const panelOf = (id: string) => `/articles/${encodeURIComponent(id)}${search}`;
  const picture = (
    <Picture images={article.images} alt={article.images[0]?.title ?? ''} source={article.provider.name} />
  );
  return (
    <>
      {article.player === null ? (
        picture
      ) : (
        <Player player={article.player} title={article.title}>
          {picture}
        </Player>
      )}
      {article.images[0]?.attribution && <p className={styles.reason}>{article.images[0].attribution}</p>}
      <h2 dir="auto">
        <Headline url={article.url} panel={null}>
          {article.title}
        </Headline>
      </h2>
      <div className={styles.source}>
        {article.provider.imageUrl !== null && <ProviderLogo url={article.provider.imageUrl} />}
        <ByLine article={article} form="day" />
      </div>
      {article.authors.length > 0 && (
        <p className={styles.reason} dir="auto">
          By {article.authors.join(', ')}
        </p>
      )}
      {article.excerpt !== null && (
        <p className={panelStyles.excerpt} dir="auto">
          {article.excerpt}
        </p>
      )}
      <Ways article={article} />
      <Facts article={article} />
      {article.body !== null && <Body html={article.body} />}
      <Parts article={article} panelOf={panelOf} />
      <MoreCoverage article={article} panelOf={panelOf} />
      <RelatedArticles articles={article.similar} panelOf={panelOf} />
    </>
  );
}

/** Links to the original and to the other addresses of the article. */
function Ways({ article }: { article: ShardArticle }) {
  const others = [
    { name: 'AMP', url: article.ampUrl },
    { name: 'AMP cache', url: article.ampCacheUrl },
    { name: 'Web archive', url: article.url === null ? null : archiveAddress(article.url, article.publishedAt) },
  ];
  return (
    <>
      {article.url !== null && (
        <a className={styles.read} href={article.url} target="_blank" rel="noopener noreferrer">
          {article.kind === 'video' ? 'Watch' : 'Read'} at {article.provider.name} <span aria-hidden="true">↗</span>
        </a>
      )}
      <p className={styles.also}>
        {others.map(
          ({ name, url }) =>
            url !== null && (
              <a key={name} href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            ),
        )}
        {article.actions.map(({ title, url, attribution }) => (
          <a key={url} title={attribution ?? undefined} href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ))}
      </p>
    </>
  );
}

function Facts({ article }: { article: ShardArticle }) {
  const { rating, updatedAt } = article; // = article;
  const length = article.duration === null ? null : formatDuration(article.duration);
  const facts = [
    article.category === null || labelKey(article.category) === article.kind ? null : kindLabel(article.category),
    length,
    article.price,
    ...article.levels,
    rating === null ? null : `${rating.average.toFixed(1)} of 5, ${countOf(rating.count, 'rating')}`,
  ].filter((fact) => fact !== null);
  return (
    <ul className={styles.facts}>
      {article.topics.map((topic) => (
        <li key={topic}>
          <Link to={`/${formatFilters(withChosen(noFilters, 'topics', [topic]))}`} dir="auto">
            {topic}
          </Link>
        </li>
      ))}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {updatedAt !== null && updatedAt !== article.publishedAt && (
        <li>
          Updated <PublishedTime at={updatedAt} form="exact" />
        </li>
      )}
    </ul>
  );
}

/** The parts of a collection, in its order. */
function Parts({ article, panelOf }: { article: ShardArticle; panelOf: (id: string) => string }) {
  if (article.parts.length === 0) return null;
  return (
    <section className={styles.section} aria-label="In this collection">
      <h3>In this {kindLabel(article.kind).toLowerCase()}</h3>
      <ol className={styles.list}>
        {article.parts.map(({ title, id }, i) => (
          <li key={`${i} ${title}`} className={styles.plain}>
            <h4 dir="auto">{id === null ? title : <ArticleLink to={panelOf(id)}>{title}</ArticleLink>}</h4>
          </li>
        ))}
      </ol>
    </section>
  );
}
