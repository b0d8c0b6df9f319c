import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useManifest } from '../content/useManifest.ts';
import { FailureNotice } from '../layout/FailureNotice.tsx';
import { Link } from '../layout/Link.tsx';
import { usePageTitle } from '../layout/usePageTitle.ts';
import { ArticleDetails } from './ArticleDetails.tsx';
import { shardQuery } from './shardQuery.ts';
import styles from './article.module.css';

/** The article of the address. It stands beside the feed where there is room, else over it. */
export default function ArticlePanel({ id }: { id: string }) {
  const { search } = useLocation();
  const shard = useQuery(shardQuery(useManifest(), id));
  const known = shard.data?.articles;
  const article = known?.[id] ?? known?.[shard.data?.aliases[id] ?? ''] ?? null;
  usePageTitle(article?.title ?? (shard.isPending ? 'Loading' : 'Not found'));
  if (shard.isError) {
    return (
      <Panel title="Article" id={id}>
        <FailureNotice error={shard.error} onRetry={() => void shard.refetch()} what="This article" />
      </Panel>
    );
  }
  if (shard.isPending)
    return (
      <Panel title="Article" id={id}>
        <div className={styles.waiting} aria-busy="true">
          <i />
          <i />
          <i />
        </div>
      </Panel>
    );
  if (article === null)
    return (
      <Panel title="Article" id={id}>
        <MissingArticle search={search} />
      </Panel>
    );
  return (
    <Panel title={article.title} id={id}>
      <ArticleDetails key={article.id} article={article} search={search} />
    </Panel>
  );
}

/** The frame of the panel. It takes the focus when it opens and gives it back when it closes. Escape closes it. */
function Panel({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  const { search } = useLocation();
  const navigate = useNavigate();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
    panel.current?.focus({ preventScroll: true });
    return () =>
      document
        .querySelector<HTMLElement>(`[data-panel="${CSS.escape(id)}"]:not([tabindex])`)
        ?.focus({ preventScroll: true });
  }, [id]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        !emptiesField(event) &&
        document.querySelector('dialog[open]') === null
      ) {
        void navigate({ pathname: '/', search }, { preventScrollReset: true });
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [navigate, search]);
  return (
    <section ref={panel} className={styles.panel} data-panel-column tabIndex={-1} aria-label={title}>
      <Link className={styles.close} to={`/${search}`} preventScrollReset aria-label="Close article">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 2l12 12M14 2 2 14" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </Link>
      {children}
    </section>
  );
}

/** Whether Escape empties a search field that holds text. */
function emptiesField({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
}

function MissingArticle({ search }: { search: string }) {
  return (
    <div className={styles.missing}>
      <h2 className={styles.title}>There is no such article</h2>
      <p>
        It may have been taken back, or its record renamed. <Link to={`/${search}`}>Back to the feed</Link>
      </p>
    </div>
  );
}
