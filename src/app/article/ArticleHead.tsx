import type { MouseEvent } from 'react';
import { archivedPage } from '../../core/address.ts';
import { entryPath } from '../../core/entryPath.ts';
import { facetKeys } from '../../core/format/manifest.ts';
import { kindLabel, labelKey } from '../../core/label.ts';
import { useOwnFacets } from '../content/useOwnFacets.ts';
import { Ago } from '../layout/clock.tsx';
import { PublishedTime } from '../layout/dates.tsx';
import { Link } from '../layout/Link.tsx';
import { formatDuration } from './duration.ts';
import { ProviderLogo } from './ProviderLogo.tsx';
import { showPlace } from './showPlace.ts';
import type { ArticleFrame } from './useArticleFrame.ts';
import * as words from '../../core/words/article.ts';
import * as page from '../../core/words/page.ts';
import { say } from '../../core/words/say.ts';
import { sayCount } from '../../core/words/count.ts';
import styles from './article.module.css';

/** What a card knows of an article, and some of what only its details say. */
export interface HeadArticle {
  title: string;
  lang?: string | undefined;
  excerpt: string | null;
  publishedAt: number | null;
  url: string | null;
  kind: string;
  provider: { name: string; imageUrl?: string | null };
  authors?: readonly string[];
  topics: readonly string[];
  /** As in `Article`. */
  facets?: Readonly<Record<string, readonly string[]>> | undefined;
  published: boolean;
  duration: string | null;
}

interface ArticleHeadProps {
  article: HeadArticle;
  frame: ArticleFrame;
  /** The id that the headline gets. */
  headline: string;
  /** Sources that cover the story, this article's own among them. 0 where nothing else covers it. */
  sources: number;
  /** Related articles. Null where it is not known yet. */
  related: number | null;
  /** Whether more of the standfirst is on its way, so that what follows it waits. */
  isCut?: boolean;
}

/** Ids of the sections that the head leads to. */
export const SECTIONS = { coverage: 'full-coverage', related: 'related-articles' } as const;

/** Characters from which on a headline is set smaller. */
const LONG = 110;

/** Authors that are named in the line of the source. */
const MOST_AUTHORS = 3;

/** Headline, standfirst, source and date of an article, with the ways on. */
export function ArticleHead({ article, frame, headline, sources, related, isCut = false }: ArticleHeadProps) {
  const { title, lang, excerpt, url, kind, provider } = article;
  const labels = useLabels(article);
  const Title = frame === 'sheet' ? 'h2' : 'h1';
  return (
    <>
      {labels.length > 0 && (
        <p className={`label ${styles.kickers}`}>
          {labels.map(({ of, label }) => (
            <Link key={`${of} ${label}`} to={entryPath(of, labelKey(label))}>
              {label}
            </Link>
          ))}
        </p>
      )}
      <Title
        id={headline}
        className={styles.headline}
        data-long={title.length > LONG || undefined}
        lang={lang}
        dir="auto"
      >
        {title}
      </Title>
      {excerpt !== null && (
        <p className={styles.articleStandfirst} lang={lang} dir="auto">
          {excerpt}
        </p>
      )}
      <div className={isCut ? styles.late : undefined}>
        <Source article={article} />
        <p className={styles.ways}>
          {url !== null && <Original url={url} kind={kind} source={provider.name} />}
          {sources > 0 && <Jump to={SECTIONS.coverage}>{sayCount(words.coverageOf, sources)}</Jump>}
          {related !== 0 && (
            <Jump to={SECTIONS.related}>
              {words.relatedArticles}
              <span className={related === null ? styles.late : undefined}>
                {page.comma}
                {related ?? 0}
              </span>
            </Jump>
          )}
        </p>
      </div>
    </>
  );
}

/** The topics of an article, then its labels of the publisher's own facets, each with the name of its directory. */
function useLabels({ topics, facets = {} }: HeadArticle): { of: string; label: string }[] {
  const own = facetKeys(useOwnFacets()).map((key) => ({ of: key, labels: facets[key] ?? [] }));
  return [{ of: 'topics', labels: topics }, ...own].flatMap(({ of, labels }) => labels.map((label) => ({ of, label })));
}

/** The way to the original. Where the headline leads to the web archive, its copy comes first. */
function Original({ url, kind, source }: { url: string; kind: string; source: string }) {
  const original = archivedPage(url);
  const isVideo = kind === 'video';
  return (
    <>
      <a className={styles.read} href={url} target="_blank" rel="noopener noreferrer" data-action="original">
        {original === null
          ? say(isVideo ? words.watchAt : page.readAt, { source })
          : isVideo
            ? words.watchCopy
            : words.readCopy}
        &ensp;
        <span aria-hidden="true">{page.outward}</span>
      </a>
      {original !== null && (
        <a href={original} target="_blank" rel="noopener noreferrer">
          {words.maybeGone}&ensp;<span aria-hidden="true">{page.outward}</span>
        </a>
      )}
    </>
  );
}

function Source({ article }: { article: HeadArticle }) {
  const { provider, publishedAt, kind, published, authors = [] } = article;
  const length = article.duration === null ? null : formatDuration(article.duration);
  const more = authors.length - MOST_AUTHORS;
  const by = { authors: authors.slice(0, MOST_AUTHORS).join(page.comma) };
  return (
    <div className={styles.articleSource}>
      {provider.name !== '' && <ProviderLogo name={provider.name} url={provider.imageUrl ?? null} />}
      <b dir="auto">{provider.name}</b>
      {publishedAt !== null && <PublishedTime at={publishedAt} form="moment" />}
      {publishedAt !== null && <Ago at={publishedAt} />}
      {kind !== 'article' && <span>{kindLabel(kind)}</span>}
      {length !== null && <span>{length}</span>}
      {!published && <em title={words.unpublishedWhy}>{words.unpublished}</em>}
      {authors.length > 0 && (
        <span dir="auto">{more > 0 ? sayCount(words.byAndOthers, more, by) : say(words.by, by)}</span>
      )}
    </div>
  );
}

/** A link to a section of the article. It scrolls there and leaves the history as it is. */
function Jump({ to, children }: { to: string; children: React.ReactNode }) {
  const jump = (event: MouseEvent<HTMLElement>) => {
    const section = event.currentTarget.closest('article')?.querySelector<HTMLElement>(`#${to}`);
    if (section === null || section === undefined) return;
    event.preventDefault();
    showPlace(section);
  };
  return (
    <a href={`#${to}`} onClick={jump}>
      {children}&ensp;<span aria-hidden="true">↓</span>
    </a>
  );
}
