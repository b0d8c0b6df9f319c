import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { useManifest } from '../content/useManifest.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { CloseLink } from './CloseLink.tsx';
import { KnownArticle } from './KnownArticle.tsx';
import { Panel } from './Panel.tsx';
import { shardQuery } from './shardQuery.ts';
import styles from './article.module.css';

/** The article of the address. It stands beside the feed where there is room, else over it. */
export default function ArticlePanel({ id }: { id: string }) {
  const { search } = useLocation();
  const shard = useQuery(shardQuery(useManifest(), id));
  const known = shard.data?.articles;
  const article = known?.[id] ?? known?.[shard.data?.aliases[id] ?? ''] ?? null;
  usePageTitle(article?.title ?? (shard.isPending ? 'Loading' : shard.isError ? 'Article' : 'Not found'));
  if (shard.isError) {
    return (
      <Panel id={id}>
        <KnownArticle id={id} />
        <FailureNotice error={shard.error} onRetry={() => void shard.refetch()} what="This article" />
      </Panel>
    );
  }
  if (shard.isPending)
    return (
      <Panel id={id}>
        <div className={styles.waiting} aria-busy="true">
          <i />
          <i />
          <i />
        </div>
      </Panel>
    );
  if (article === null)
    return (
      <Panel id={id}>
        <MissingArticle />
      </Panel>
    );
  return (
    <Panel title={article.title} id={id}>
      <ArticleDetails key={article.id} article={article} search={search} />
    </Panel>
  );
}

function MissingArticle() {
  return (
    <div className={styles.missing}>
      <h2>There is no such article</h2>
      <p>
        It may have been taken back, or its record renamed. <CloseLink>Back to the feed</CloseLink>
      </p>
    </div>
  );
}
