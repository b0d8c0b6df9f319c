import { archiveAddress, archivedPage } from '../../core/address.ts';
import type { ShardArticle } from '../../core/format/shard.ts';
import { kindLabel, labelKey } from '../../core/label.ts';
import { PublishedTime } from '../layout/dates.tsx';
import { sayWith } from '../layout/sayWith.tsx';
import { MutedCount } from '../mutes/mutes.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import { ArticlePicture } from './ArticlePicture.tsx';
import { Body } from './Body.tsx';
import { FullCoverage, sourcesOf } from './FullCoverage.tsx';
import { Player } from './Player.tsx';
import { RelatedArticles } from './RelatedArticles.tsx';
import { Section, SubHeading } from './Section.tsx';
import type { ArticleFrame } from './useArticleFrame.ts';
import { useUnmuted } from './useUnmuted.ts';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './details.module.css';

interface ArticleBodyProps {
  article: ShardArticle;
  frame: ArticleFrame;
  headline: string;
}

/** All that is known of an article. */
export function ArticleBody({ article: whole, frame, headline }: ArticleBodyProps) {
  const { article, muted } = useUnmuted(whole);
  const picture = <ArticlePicture article={article} />;
  return (
    <>
      <ArticleHead
        article={article}
        frame={frame}
        headline={headline}
        sources={article.coverage.length === 0 ? 0 : sourcesOf(article)}
        related={article.similar.length}
      />
      {article.player === null ? (
        picture
      ) : (
        <Player player={article.player} title={article.title}>
          {picture}
        </Player>
      )}
      {article.sound !== null && (
        <audio
          className={styles.sound}
          src={article.sound}
          controls
          preload="none"
          aria-label={say(words.listen, article)}
        />
      )}
      <OtherWays article={article} />
      <Facts article={article} />
      {article.body !== null && (
        <>
          {/* Headings of a body are of the third rank. */}
          {frame === 'page' && <h2 className="visually-hidden">{words.text}</h2>}
          <Body html={article.body} lang={article.lang} />
        </>
      )}
      <Parts article={article} frame={frame} />
      <FullCoverage article={article} frame={frame} />
      {(article.similar.length > 0 || muted === 0) && <RelatedArticles articles={article.similar} frame={frame} />}
      <MutedCount muted={muted} />
    </>
  );
}

/** Links to the other addresses of the article, and what its source offers with it. */
function OtherWays({ article }: { article: ShardArticle }) {
  const copies = [
    { name: 'AMP', url: article.ampUrl },
    { name: 'AMP cache', url: article.ampCacheUrl },
    { name: words.webArchive, url: copyOf(article) },
  ].filter(({ url }) => url !== null);
  return (
    <>
      {article.actions.length > 0 && (
        <p className={styles.other}>
          {article.actions.map(({ title, url, attribution }) => (
            <Away key={url} url={url} title={attribution}>
              {title}
            </Away>
          ))}
        </p>
      )}
      {copies.length > 0 && (
        <p className={styles.other}>
          {words.alsoAt}
          {copies.map(({ name, url }) => (
            <Away key={name} url={url ?? ''} title={null}>
              {name}
            </Away>
          ))}
        </p>
      )}
    </>
  );
}

/** The copy of the web archive; null where the headline leads there already. */
function copyOf({ url, publishedAt }: ShardArticle): string | null {
  return url === null || archivedPage(url) !== null ? null : archiveAddress(url, publishedAt);
}

function Away({ url, title, children }: { url: string; title: string | null; children: string }) {
  return (
    <a title={title ?? undefined} href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Facts({ article }: { article: ShardArticle }) {
  const { rating, updatedAt, authors } = article;
  const facts = [
    article.category === null || labelKey(article.category) === article.kind ? null : kindLabel(article.category),
    article.price,
    ...article.levels,
    rating === null ? null : sayCount(words.rating, rating.count, { average: rating.average.toFixed(1) }),
    authors.length > 3 ? say(words.by, { authors: authors.join(page.comma) }) : null,
  ].filter((fact) => fact !== null);
  const isUpdated = updatedAt !== null && updatedAt !== article.publishedAt;
  if (facts.length === 0 && !isUpdated) return null;
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact} dir="auto">
          {fact}
        </li>
      ))}
      {isUpdated && <li>{sayWith(words.updated, { date: <PublishedTime at={updatedAt} form="moment" /> })}</li>}
    </ul>
  );
}

/** The parts of a collection, in its order. */
function Parts({ article, frame }: { article: ShardArticle; frame: ArticleFrame }) {
  if (article.parts.length === 0) return null;
  return (
    <Section
      frame={frame}
      title={say(words.inThis, { kind: kindLabel(article.kind).toLowerCase() })}
      name={words.inCollection}
    >
      <ol className={styles.parts}>
        {article.parts.map(({ title, id }, i) => (
          <li key={`${i} ${title}`}>
            <SubHeading frame={frame}>{id === null ? title : <ArticleLink id={id}>{title}</ArticleLink>}</SubHeading>
          </li>
        ))}
      </ol>
    </Section>
  );
}
